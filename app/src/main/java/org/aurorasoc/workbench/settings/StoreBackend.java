package org.aurorasoc.workbench.settings;

/// Which store holds the memory.
public enum StoreBackend {
    EMBEDDED,
    POSTGRES
}
