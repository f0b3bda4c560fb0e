package org.aurorasoc.workbench.viewmodel;

/// How the memory stands, as far as a pane must know before it offers something that could not work.
public enum MemoryStanding {
    READY,
    /// Everything can be asked, nothing kept.
    READ_ONLY,
    /// The server does not answer.
    AWAY,
    /// It answers, but its tables are not there.
    LACKING;

    public boolean canBeAsked() {
        return this == READY || this == READ_ONLY;
    }
}
