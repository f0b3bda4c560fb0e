package org.aurorasoc.workbench.service.enrich;

import org.aurorasoc.workbench.domain.AsciiCase;

/// Who answered, in the order in which they are asked.
public enum Tier {
    CACHE,
    STORE,
    FEED,
    NOWHERE;

    public String word() {
        return AsciiCase.lower(name());
    }
}
