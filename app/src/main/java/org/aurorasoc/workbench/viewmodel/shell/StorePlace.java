package org.aurorasoc.workbench.viewmodel.shell;

/// Where the memory lies, as the status bar shows it.
public record StorePlace(Kind kind, String text, boolean readOnly) {
    public enum Kind {
        OPENING,
        EMBEDDED,
        TEAM,
        AWAY
    }
}
