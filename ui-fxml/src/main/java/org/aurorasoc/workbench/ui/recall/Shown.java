package org.aurorasoc.workbench.ui.recall;

import javafx.scene.Node;

/// A node is there or leaves no gap.
final class Shown {
    private Shown() {}

    static void when(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
