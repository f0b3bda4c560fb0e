package org.aurorasoc.workbench.service;

import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.extract.Extraction;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;

/// Finds the indicators in a text. Needs no store; made once, since its lists are read when it is made.
public final class ExtractionService {
    private final Extractor extractor;
    private final List<String> warnings;

    /// `warnings` names the parts of the warning lists that could not be used.
    public ExtractionService(Extractor extractor, List<String> warnings) {
        this.extractor = extractor;
        this.warnings = List.copyOf(warnings);
    }

    public Extraction extract(String text) {
        return extractor.read(text);
    }

    /// What a single value is, defanged or not; empty where nobody can tell.
    public Optional<FoundIndicator> recognise(String value) {
        return extractor.recognise(value);
    }

    public List<String> warnings() {
        return warnings;
    }
}
