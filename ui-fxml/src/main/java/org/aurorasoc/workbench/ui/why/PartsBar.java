package org.aurorasoc.workbench.ui.why;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.viewmodel.why.RankPart;

/// The shares of a rank as one stacked bar; its sentence always stands below it.
public final class PartsBar extends Region {
    private static final double GAP = 2;
    private static final double WHOLE = 100;

    private List<RankPart> shown = List.of();

    public PartsBar() {
        getStyleClass().add("parts-bar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(List<RankPart> parts, String sentence) {
        shown = parts;
        setAccessibleText(sentence);
        List<Region> bars = new ArrayList<>();
        for (RankPart part : parts) {
            Region bar = new Region();
            bar.getStyleClass().addAll("part", "part-" + part.leg().word());
            bars.add(bar);
        }
        getChildren().setAll(bars);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - GAP * Math.max(0, shown.size() - 1);
        double at = 0;
        for (int i = 0; i < shown.size(); i++) {
            double width = room * shown.get(i).share() / WHOLE;
            getChildren().get(i).resizeRelocate(at, 0, width, getHeight());
            at += width + GAP;
        }
    }
}
