package org.aurorasoc.workbench.ui.fx;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Moves the focus because of a key. The toolkit shows its ring only where Tab or an arrow went; a key of ours has to
/// show where it went, too.
public final class KeyFocus implements ChangeListener<Boolean> {
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private final Node node;

    private KeyFocus(Node node) {
        this.node = node;
    }

    public static void on(Node node) {
        node.requestFocus();
        node.pseudoClassStateChanged(FOCUS_VISIBLE, true);
        node.focusedProperty().addListener(new KeyFocus(node));
    }

    @Override
    public void changed(ObservableValue<? extends Boolean> focused, Boolean before, Boolean now) {
        if (!now) {
            node.pseudoClassStateChanged(FOCUS_VISIBLE, false);
            focused.removeListener(this);
        }
    }
}
