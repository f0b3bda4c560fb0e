package org.aurorasoc.workbench.ui.why;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A title and the buttons beside it; where they would leave it less room than they take themselves, they go under it.
/// What decides is the width alone, so that nothing moves while one walks from case to case.
public final class TitleLine extends Region {
    private final Label title = new Label();
    private final HBox buttons = new HBox();

    public TitleLine() {
        getStyleClass().add("case-title");
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        buttons.getStyleClass().add("icon-buttons");
        getChildren().setAll(title, buttons);
    }

    public Label title() {
        return title;
    }

    public HBox buttons() {
        return buttons;
    }

    private double gap() {
        return title.getFont().getSize() / 2;
    }

    /// The title alone decides how it is broken; the buttons are never squeezed.
    private double buttonsWidth() {
        return snapSizeX(buttons.prefWidth(-1));
    }

    private double titleWidth(double width) {
        return isBeside(width) ? width - buttonsWidth() - gap() : width;
    }

    private boolean isBeside(double width) {
        return width >= 2 * buttonsWidth() + gap();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return buttonsWidth();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double known = width < 0 ? getWidth() : width;
        double text = snapSizeY(title.prefHeight(titleWidth(known)));
        double row = snapSizeY(buttons.prefHeight(-1));
        return isBeside(known) ? Math.max(text, row) : text + row;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double text = snapSizeY(title.prefHeight(titleWidth(width)));
        double row = snapSizeY(buttons.prefHeight(-1));
        title.resizeRelocate(0, 0, titleWidth(width), text);
        if (isBeside(width)) {
            buttons.resizeRelocate(width - buttonsWidth(), 0, buttonsWidth(), row);
        } else {
            // The glyph, not the button around it, stands under the title's first letter.
            buttons.resizeRelocate(-row * 0.2, text, buttonsWidth(), row);
        }
    }
}
