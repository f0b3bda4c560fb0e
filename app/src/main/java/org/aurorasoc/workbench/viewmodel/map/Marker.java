package org.aurorasoc.workbench.viewmodel.map;

/// The shapes of points: no group is told by its colour alone.
public enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    CROSS,
    PLUS,
    WEDGE
}
