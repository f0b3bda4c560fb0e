package org.aurorasoc.workbench.viewmodel.map;

import java.util.List;

/// A line drawn around points; its ends are joined.
public record Lasso(List<Corner> corners) {
    public record Corner(double x, double y) {}

    public Lasso {
        corners = List.copyOf(corners);
    }

    /// Inside is what a ray to the right leaves through an odd number of sides.
    boolean holds(double x, double y) {
        boolean inside = false;
        Corner before = corners.getLast();
        for (Corner corner : corners) {
            if ((corner.y() > y) != (before.y() > y)
                    && x < (before.x() - corner.x()) * (y - corner.y()) / (before.y() - corner.y()) + corner.x()) {
                inside = !inside;
            }
            before = corner;
        }
        return inside;
    }
}
