package org.aurorasoc.workbench.viewmodel.map;

/// The inks of a map; each theme has its own colour for each.
public enum Hue {
    A,
    B,
    C,
    D,
    OTHER,
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    OK,
    MUTED,
    FG
}
