package org.aurorasoc.workbench.domain.reasons;

import org.aurorasoc.workbench.domain.AsciiCase;

/// How your technique stands to theirs, the closest first.
public enum Kinship {
    EXACT,
    /// The same technique, which one side names by an id that ATT&CK revoked.
    RENAMED,
    /// Yours is the technique of their sub-technique.
    PARENT,
    /// Yours is a sub-technique of theirs.
    SUB,
    /// Both are sub-techniques of one technique.
    SIBLING;

    public String word() {
        return AsciiCase.lower(name());
    }

    /// Both sides mean one technique.
    public boolean isSame() {
        return this == EXACT || this == RENAMED;
    }
}
