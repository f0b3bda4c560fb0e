package org.aurorasoc.workbench.ui.map;

import org.aurorasoc.workbench.viewmodel.map.Drawing;
import org.aurorasoc.workbench.viewmodel.map.Viewport;

/// From places of the map to pixels of the plot and back.
record Plane(Drawing drawing, Viewport viewport, double width, double height) {
    double scale() {
        return viewport.scale(drawing, width, height);
    }

    double screenX(double x) {
        return width / 2 + (x - viewport.x()) * scale();
    }

    double screenY(double y) {
        return height / 2 + (y - viewport.y()) * scale();
    }

    double mapX(double screenX) {
        return viewport.x() + (screenX - width / 2) / scale();
    }

    double mapY(double screenY) {
        return viewport.y() + (screenY - height / 2) / scale();
    }

    /// So far outside that nothing of a point of this size can be seen.
    boolean hides(double screenX, double screenY, double size) {
        return screenX < -size || screenY < -size || screenX > width + size || screenY > height + size;
    }
}
