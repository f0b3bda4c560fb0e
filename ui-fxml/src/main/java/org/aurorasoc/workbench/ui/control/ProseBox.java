package org.aurorasoc.workbench.ui.control;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.aurorasoc.workbench.domain.FieldText;

/// A field for several lines in a form: Enter breaks the line, Tab moves on as in every other field.
public final class ProseBox extends TextArea {
    private static final int MOST = 10 * FieldText.MOST;

    public ProseBox() {
        getStyleClass().add("prose");
        FieldGuard.set(this, FieldText::block, MOST);
        setWrapText(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::moveOn);
    }

    private void moveOn(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isControlDown() && !key.isAltDown()) {
            requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }
}
