package org.aurorasoc.workbench.viewmodel;

/// In which form something is copied. All but the last are defanged.
public enum CopyFormat {
    PLAIN,
    MARKDOWN,
    JSON,
    CSV,
    TICKET,
    FANGED
}
