package org.aurorasoc.workbench.ui.fx;

import javafx.scene.Node;

/// A node is there or leaves no gap.
public final class Shown {
    private Shown() {}

    public static void when(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
