package org.aurorasoc.workbench.ui.collections;

import javafx.scene.Node;

/// What stands in the Map tab: another pane's drawing, which this one knows by this much.
public interface MapTab {
    Node root();

    /// The tab is in sight, or another collection was chosen while it was.
    void show(String collection);

    void focusStart();
}
