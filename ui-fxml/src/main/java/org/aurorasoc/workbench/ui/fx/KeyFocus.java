package org.aurorasoc.workbench.ui.fx;

import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Moves the focus because of a key. The toolkit shows its ring only where Tab or an arrow went; a key of ours has to
/// show where it went, too.
public final class KeyFocus {
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private final Node node;
    private final Scene scene;
    private final ChangeListener<Boolean> onFocus = (_, _, now) -> {
        if (!now) {
            hide();
        }
    };
    /// A scene that no window shows has an owner of the focus, too.
    private final ChangeListener<Node> onOwner = (_, _, _) -> hide();

    private KeyFocus(Node node, Scene scene) {
        this.node = node;
        this.scene = scene;
    }

    public static void on(Node node) {
        node.requestFocus();
        Scene scene = node.getScene();
        if (scene != null) {
            new KeyFocus(node, scene).show();
        }
    }

    private void show() {
        node.pseudoClassStateChanged(FOCUS_VISIBLE, true);
        node.focusedProperty().addListener(onFocus);
        scene.focusOwnerProperty().addListener(onOwner);
    }

    private void hide() {
        node.pseudoClassStateChanged(FOCUS_VISIBLE, false);
        node.focusedProperty().removeListener(onFocus);
        scene.focusOwnerProperty().removeListener(onOwner);
    }
}
