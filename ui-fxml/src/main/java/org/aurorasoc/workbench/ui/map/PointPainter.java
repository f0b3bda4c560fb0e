package org.aurorasoc.workbench.ui.map;

import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.aurorasoc.workbench.viewmodel.map.Drawing;
import org.aurorasoc.workbench.viewmodel.map.Hue;
import org.aurorasoc.workbench.viewmodel.map.LegendEntry;
import org.aurorasoc.workbench.viewmodel.map.Trusted;

/// All points of a map, a path for each sign and filling: thousands of points are a few dozen commands.
final class PointPainter {
    private static final int MANY = 2_000;
    private static final double RADIUS = 3;
    private static final double RADIUS_OF_MANY = 2;
    private static final double HALF = 0.6;

    private final GraphicsContext canvas;
    private final Plane plane;
    private final Function<Hue, Color> inks;
    private final double em;

    /// @param em how many times larger than usual everything is drawn
    PointPainter(GraphicsContext canvas, Plane plane, Function<Hue, Color> inks, double em) {
        this.canvas = canvas;
        this.plane = plane;
        this.inks = inks;
        this.em = em;
    }

    static double radius(int points, double em) {
        return em * (points > MANY ? RADIUS_OF_MANY : RADIUS);
    }

    void paint(Drawing drawing) {
        canvas.clearRect(0, 0, plane.width(), plane.height());
        canvas.setLineWidth(em);
        for (int entry = 0; entry < drawing.legend().size(); entry++) {
            if (drawing.legend().get(entry).shown()) {
                for (Trusted trusted : Trusted.values()) {
                    paint(drawing, entry, trusted);
                }
            }
        }
    }

    private void paint(Drawing drawing, int entry, Trusted trusted) {
        LegendEntry legend = drawing.legend().get(entry);
        double radius = radius(drawing.size(), em);
        MarkerShape shape =
                MarkerShape.of(legend.sign().marker(), trusted == Trusted.HOLLOW ? radius - em / 4 : radius);
        Color ink = inks.apply(legend.sign().hue());
        canvas.beginPath();
        for (int i = 0; i < drawing.size(); i++) {
            if (drawing.entry(i) == entry && drawing.trusted(i) == trusted) {
                double x = plane.screenX(drawing.x(i));
                double y = plane.screenY(drawing.y(i));
                if (!plane.hides(x, y, 2 * radius)) {
                    shape.addTo(canvas, x, y);
                }
            }
        }
        switch (trusted) {
            case SOLID -> fill(ink);
            case HALF -> fill(ink.deriveColor(0, 1, 1, HALF));
            case HOLLOW -> {
                canvas.setStroke(ink);
                canvas.stroke();
            }
        }
    }

    private void fill(Color ink) {
        canvas.setFill(ink);
        canvas.fill();
    }
}
