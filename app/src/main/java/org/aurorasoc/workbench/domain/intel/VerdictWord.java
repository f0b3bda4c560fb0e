package org.aurorasoc.workbench.domain.intel;

import org.aurorasoc.workbench.domain.AsciiCase;

/// The four verdicts, the gravest first. "Not found" is none of them.
public enum VerdictWord {
    MALICIOUS,
    SUSPICIOUS,
    BENIGN,
    UNKNOWN;

    public String word() {
        return AsciiCase.lower(name());
    }
}
