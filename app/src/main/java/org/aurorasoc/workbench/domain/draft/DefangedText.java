package org.aurorasoc.workbench.domain.draft;

import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.extract.InertText;
import org.aurorasoc.workbench.domain.refang.Defang;

/// Writes a text so that no reader of tickets makes a link or a picture of anything in it.
final class DefangedText {
    private final Extractor extractor;

    DefangedText(Extractor extractor) {
        this.extractor = extractor;
    }

    String block(String text) {
        return inert(new InertText(text, extractor.read(text)).block());
    }

    String line(String text) {
        return inert(new InertText(text, extractor.read(text)).line());
    }

    /// A value of its own, as code.
    static String value(String type, String value) {
        return "`" + VisibleText.line(Defang.value(type, value)).replace('`', '\'') + "`";
    }

    /// Markdown's links and pictures, and tags, taken for text.
    private static String inert(String text) {
        return text.replace("<", "&lt;").replace("](", "] (").replace("]:", "] :");
    }
}
