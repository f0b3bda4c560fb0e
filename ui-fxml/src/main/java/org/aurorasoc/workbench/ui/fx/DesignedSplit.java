package org.aurorasoc.workbench.ui.fx;

import javafx.scene.control.SplitPane;

/// Where the dividers of a splitter were designed to be, at the width the window has now: there a
/// double click puts them.
public final class DesignedSplit {
    private static final Object DESIGNED = new Object();

    private DesignedSplit() {}

    public static void place(SplitPane split, double... positions) {
        split.getProperties().put(DESIGNED, positions);
        split.setDividerPositions(positions);
    }

    /// Where nobody said, the first positions are taken for it.
    public static double[] of(SplitPane split) {
        return (double[]) split.getProperties().computeIfAbsent(DESIGNED, _ -> split.getDividerPositions());
    }
}
