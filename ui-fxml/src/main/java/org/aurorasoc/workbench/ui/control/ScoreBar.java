package org.aurorasoc.workbench.ui.control;

import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A similarity as a length, always on the scale 0 to 1, with a tick where chance ends; hollow and without a tick where
/// similarity is not of meaning.
public final class ScoreBar extends Region {
    private static final PseudoClass HOLLOW = PseudoClass.getPseudoClass("hollow");
    /// The tick against the bar's height: 1.5 by 8 on 4.
    private static final double TICK_WIDTH = 0.375;

    private static final double TICK_HEIGHT = 2;

    private final Region track = new Region();
    private final Region fill = new Region();
    private final Region tick = new Region();
    private double value;
    private double chance;

    public ScoreBar() {
        getStyleClass().add("score-bar");
        track.getStyleClass().add("track");
        fill.getStyleClass().add("fill");
        tick.getStyleClass().add("tick");
        getChildren().addAll(track, fill, tick);
        setMouseTransparent(true);
    }

    public void show(OptionalDouble bar) {
        show(bar, OptionalDouble.empty());
    }

    public void show(OptionalDouble bar, OptionalDouble chanceLine) {
        pseudoClassStateChanged(HOLLOW, bar.isEmpty());
        value = bar.orElse(0);
        chance = Math.clamp(chanceLine.orElse(0), 0, 1);
        tick.setVisible(bar.isPresent() && chanceLine.isPresent());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(0, 0, getWidth(), getHeight());
        fill.resizeRelocate(0, 0, getWidth() * value, getHeight());
        double width = getHeight() * TICK_WIDTH;
        double height = getHeight() * TICK_HEIGHT;
        tick.resizeRelocate(getWidth() * chance - width / 2, (getHeight() - height) / 2, width, height);
    }
}
