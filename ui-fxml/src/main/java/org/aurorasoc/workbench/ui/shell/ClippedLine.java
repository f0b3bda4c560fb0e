package org.aurorasoc.workbench.ui.shell;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A flow of marked text on one line; where there is no more room it ends in "…", which a flow cannot do for itself.
final class ClippedLine extends Pane {
    private final TextFlow flow;
    private final Text more = new Text("…");
    private final Rectangle window = new Rectangle();

    ClippedLine(TextFlow flow) {
        this.flow = flow;
        more.getStyleClass().add("palette-text");
        more.setManaged(false);
        flow.setClip(window);
        getChildren().addAll(flow, more);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(Double.MAX_VALUE);
    }

    @Override
    protected void layoutChildren() {
        double wanted = Math.ceil(flow.prefWidth(-1));
        double height = flow.prefHeight(wanted);
        boolean cut = wanted > getWidth();
        double shown = cut ? getWidth() - more.getLayoutBounds().getWidth() : wanted;
        double top = snapPositionY((getHeight() - height) / 2);
        flow.resizeRelocate(0, top, wanted, height);
        window.setWidth(Math.max(0, shown));
        window.setHeight(height);
        more.setVisible(cut);
        more.relocate(Math.max(0, shown), top);
    }
}
