package org.aurorasoc.workbench.ui.control;

import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A similarity as a length, always on the scale 0 to 1; hollow where similarity is not of meaning.
public final class ScoreBar extends Region {
    private static final PseudoClass HOLLOW = PseudoClass.getPseudoClass("hollow");

    private final Region track = new Region();
    private final Region fill = new Region();
    private double value;

    public ScoreBar() {
        getStyleClass().add("score-bar");
        track.getStyleClass().add("track");
        fill.getStyleClass().add("fill");
        getChildren().addAll(track, fill);
        setMouseTransparent(true);
    }

    public void show(OptionalDouble bar) {
        pseudoClassStateChanged(HOLLOW, bar.isEmpty());
        value = bar.orElse(0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(0, 0, getWidth(), getHeight());
        fill.resizeRelocate(0, 0, getWidth() * value, getHeight());
    }
}
