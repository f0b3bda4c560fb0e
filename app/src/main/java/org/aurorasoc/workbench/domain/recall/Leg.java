package org.aurorasoc.workbench.domain.recall;

import org.aurorasoc.workbench.domain.AsciiCase;

/// One way of looking for past cases.
public enum Leg {
    MEANING,
    WORDS,
    INDICATORS;

    public String word() {
        return AsciiCase.lower(name());
    }
}
