package org.aurorasoc.workbench.ui.fx;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where the keyboard stands in a window, be the window in front or not: what comes meanwhile has to find it, too.
public final class Keyboard {
    private Keyboard() {}

    public static boolean isAt(Node node) {
        return owner(node) == node;
    }

    public static boolean isIn(Node part) {
        Node each = owner(part);
        while (each != null && each != part) {
            each = each.getParent();
        }
        return each == part;
    }

    private static @Nullable Node owner(Node anyInScene) {
        return anyInScene.getScene() == null ? null : anyInScene.getScene().getFocusOwner();
    }
}
