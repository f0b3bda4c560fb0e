package org.aurorasoc.workbench.ui.map;

import javafx.scene.canvas.GraphicsContext;
import org.aurorasoc.workbench.viewmodel.map.Marker;

/// The outline of a marker round its middle, drawn as part of one path with all its like; sized so that
/// all look equally heavy.
final class MarkerShape {
    private static final int CORNERS_OF_A_CIRCLE = 12;
    private static final double ARM = 0.38;

    private final double[] xs;
    private final double[] ys;

    private MarkerShape(double size, double... pairs) {
        xs = new double[pairs.length / 2];
        ys = new double[pairs.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = pairs[2 * i] * size;
            ys[i] = pairs[2 * i + 1] * size;
        }
    }

    static MarkerShape of(Marker marker, double radius) {
        return switch (marker) {
            case CIRCLE -> circle(radius);
            case SQUARE -> new MarkerShape(radius * 0.92, -1, -1, 1, -1, 1, 1, -1, 1);
            case TRIANGLE -> new MarkerShape(radius * 1.3, 0, -1, 0.95, 0.75, -0.95, 0.75);
            case WEDGE -> new MarkerShape(radius * 1.3, 0, 1, -0.95, -0.75, 0.95, -0.75);
            case DIAMOND -> new MarkerShape(radius * 1.3, 0, -1, 1, 0, 0, 1, -1, 0);
            case PLUS -> new MarkerShape(radius * 1.25, plus(0));
            case CROSS -> new MarkerShape(radius * 1.3, plus(Math.PI / 4));
        };
    }

    static MarkerShape circle(double radius) {
        double[] pairs = new double[2 * CORNERS_OF_A_CIRCLE];
        for (int i = 0; i < CORNERS_OF_A_CIRCLE; i++) {
            double angle = 2 * Math.PI * i / CORNERS_OF_A_CIRCLE;
            pairs[2 * i] = Math.cos(angle);
            pairs[2 * i + 1] = Math.sin(angle);
        }
        return new MarkerShape(radius, pairs);
    }

    private static double[] plus(double turned) {
        double[] plain = {
            -ARM, -1, ARM, -1, ARM, -ARM, 1, -ARM, 1, ARM, ARM, ARM, ARM, 1, -ARM, 1, -ARM, ARM, -1, ARM, -1, -ARM,
            -ARM, -ARM
        };
        double[] pairs = new double[plain.length];
        for (int i = 0; i < plain.length; i += 2) {
            pairs[i] = plain[i] * Math.cos(turned) - plain[i + 1] * Math.sin(turned);
            pairs[i + 1] = plain[i] * Math.sin(turned) + plain[i + 1] * Math.cos(turned);
        }
        return pairs;
    }

    void addTo(GraphicsContext canvas, double x, double y) {
        canvas.moveTo(x + xs[0], y + ys[0]);
        for (int i = 1; i < xs.length; i++) {
            canvas.lineTo(x + xs[i], y + ys[i]);
        }
        canvas.closePath();
    }
}
