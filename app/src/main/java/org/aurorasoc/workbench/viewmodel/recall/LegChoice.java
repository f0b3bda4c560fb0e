package org.aurorasoc.workbench.viewmodel.recall;

import org.aurorasoc.workbench.domain.AsciiCase;

/// By what is searched.
public enum LegChoice {
    ALL,
    MEANING,
    WORDS,
    INDICATORS;

    public String key() {
        return AsciiCase.lower(name());
    }
}
