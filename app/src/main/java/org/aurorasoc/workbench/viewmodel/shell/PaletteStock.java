package org.aurorasoc.workbench.viewmodel.shell;

import java.util.List;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.service.ExtractionService;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.lookup.KnownCase;
import org.aurorasoc.workbench.service.lookup.KnownIndicator;
import org.aurorasoc.workbench.service.lookup.KnownNames;
import org.aurorasoc.workbench.service.lookup.LookupService;
import org.aurorasoc.workbench.task.CancelToken;

/// What the palette looks through, read once when it opens.
record PaletteStock(
        KnownNames names,
        List<FrozenAnswer> saved,
        List<String> recent,
        ExtractionService extraction,
        LookupService lookup) {
    private static final int LONGEST_LOOKED_UP = 200;

    /// @param names read before; [KnownNames#NONE] to read them now
    static PaletteStock read(Services services, KnownNames names, CancelToken cancel) {
        LookupService lookup = services.lookup();
        return new PaletteStock(
                names.equals(KnownNames.NONE) ? lookup.names(cancel) : names,
                services.frozen().list(),
                services.history().queries(),
                services.extraction(),
                lookup);
    }

    /// What was found for one text.
    ///
    /// @param indicators how many the text holds
    record Finds(List<KnownCase> cases, List<KnownIndicator> known, int indicators) {
        static final Finds NONE = new Finds(List.of(), List.of(), 0);

        @Override
        public String toString() {
            return "finds of the palette";
        }
    }

    /// Asks the store, so not for the interface thread.
    Finds find(String text, CancelToken cancel) {
        int indicators = extraction.extract(text).indicators().size();
        cancel.throwIfCancelled();
        if (text.length() > LONGEST_LOOKED_UP) {
            return new Finds(List.of(), List.of(), indicators);
        }
        List<KnownIndicator> known = lookup.indicators(text);
        return new Finds(lookup.cases(text, cancel), known, indicators);
    }

    @Override
    public String toString() {
        return "the palette’s stock";
    }
}
