package org.aurorasoc.workbench.viewmodel.why;

import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.extract.InertText;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.service.ExtractionService;
import org.aurorasoc.workbench.service.Services;
import org.jspecify.annotations.Nullable;

/// Makes texts fit to be shown: visible, and their indicators defanged. Its lists are read once, away from the screen.
final class Inert {
    private static final int LONGEST_LINE = 2_000;

    private final Supplier<Services> services;
    private @Nullable ExtractionService finder;

    Inert(Supplier<Services> services) {
        this.services = services;
    }

    private synchronized ExtractionService finder() {
        ExtractionService known = finder;
        if (known == null) {
            known = services.get().extraction();
            finder = known;
        }
        return known;
    }

    InertText of(String text) {
        return new InertText(text, finder().extract(text));
    }

    String line(String text) {
        return of(start(text, LONGEST_LINE)).line();
    }

    /// A name or an id, in which nobody looks for indicators; whoever put an address there meant it to be followed.
    static String plain(String text) {
        String start = start(text, LONGEST_LINE);
        return VisibleText.line(start.contains("://") ? Defang.text(start) : start);
    }

    /// Never half a character.
    static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most) + "…";
    }
}
