package org.aurorasoc.workbench.ui.control;

import java.util.function.DoubleConsumer;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A hairline between two sides that can be dragged, moved with the arrow keys, and put back by a double click. It is
/// easier to hit than it looks.
public final class SplitHandle extends Region {
    private static final double REACH = 3;
    private static final double STEP = 13;

    private DoubleConsumer onMove = _ -> {};
    private Runnable onReset = () -> {};
    private double grabbedAt;

    public SplitHandle() {
        getStyleClass().add("split-handle");
        setAccessibleRole(AccessibleRole.THUMB);
        setFocusTraversable(true);
        setViewOrder(-1);
        HBox.setMargin(this, new Insets(0, -REACH, 0, -REACH));
        setOnMousePressed(press -> grabbedAt = press.getSceneX());
        setOnMouseDragged(this::drag);
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                onReset.run();
            }
        });
        setOnKeyPressed(this::press);
    }

    /// Hears by how many pixels it is moved to the right.
    public void setOnMove(DoubleConsumer listener) {
        onMove = listener;
    }

    public void setOnReset(Runnable listener) {
        onReset = listener;
    }

    private void drag(MouseEvent drag) {
        onMove.accept(drag.getSceneX() - grabbedAt);
        grabbedAt = drag.getSceneX();
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
            onMove.accept(key.getCode() == KeyCode.LEFT ? -STEP : STEP);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            onReset.run();
            key.consume();
        }
    }
}
