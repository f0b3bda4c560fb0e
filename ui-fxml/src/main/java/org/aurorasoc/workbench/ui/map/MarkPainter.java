package org.aurorasoc.workbench.ui.map;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.aurorasoc.workbench.viewmodel.map.Drawing;
import org.aurorasoc.workbench.viewmodel.map.Lasso;
import org.aurorasoc.workbench.viewmodel.map.MapChoice;
import org.aurorasoc.workbench.viewmodel.map.NeighbourRow;

/// What lies over the points: rings, lines to true neighbours, the line being drawn.
final class MarkPainter {
    private static final double CHOSEN = 9;
    private static final double NEIGHBOUR = 6;
    private static final double HOVERED = 7;
    private static final double MARKED = 2.5;
    private static final double THICK = 2;

    private final GraphicsContext canvas;
    private final Plane plane;
    private final Drawing drawing;
    private final double em;

    MarkPainter(GraphicsContext canvas, Plane plane, Drawing drawing, double em) {
        this.canvas = canvas;
        this.plane = plane;
        this.drawing = drawing;
        this.em = em;
        canvas.clearRect(0, 0, plane.width(), plane.height());
    }

    /// A ring close round every one of many points.
    void ringsRound(IntStream points, Color ink) {
        MarkerShape ring = MarkerShape.circle(PointPainter.radius(drawing.size(), em) + MARKED * em);
        canvas.beginPath();
        points.forEach(point -> {
            double x = plane.screenX(drawing.x(point));
            double y = plane.screenY(drawing.y(point));
            if (!plane.hides(x, y, CHOSEN * em)) {
                ring.addTo(canvas, x, y);
            }
        });
        stroke(ink, 1);
    }

    void neighbours(int origin, List<NeighbourRow> neighbours, Color ink) {
        if (origin == MapChoice.NOBODY) {
            return;
        }
        double fromX = plane.screenX(drawing.x(origin));
        double fromY = plane.screenY(drawing.y(origin));
        for (NeighbourRow neighbour : neighbours) {
            if (neighbour.point() != MapChoice.NOBODY) {
                double x = plane.screenX(drawing.x(neighbour.point()));
                double y = plane.screenY(drawing.y(neighbour.point()));
                canvas.setStroke(ink);
                canvas.setLineWidth(em);
                canvas.strokeLine(fromX, fromY, x, y);
                ring(neighbour.point(), NEIGHBOUR, ink, 1);
            }
        }
    }

    void chosen(int point, Color ink) {
        if (point != MapChoice.NOBODY) {
            ring(point, CHOSEN, ink, THICK);
        }
    }

    void hovered(int point, Color ink) {
        if (point != MapChoice.NOBODY) {
            ring(point, HOVERED, ink, 1);
        }
    }

    private void ring(int point, double radius, Color ink, double width) {
        double r = radius * em;
        canvas.setStroke(ink);
        canvas.setLineWidth(width * em);
        canvas.strokeOval(plane.screenX(drawing.x(point)) - r, plane.screenY(drawing.y(point)) - r, 2 * r, 2 * r);
    }

    void lasso(List<Lasso.Corner> corners, Color ink) {
        if (corners.size() < 2) {
            return;
        }
        canvas.beginPath();
        canvas.moveTo(
                plane.screenX(corners.getFirst().x()),
                plane.screenY(corners.getFirst().y()));
        corners.forEach(corner -> canvas.lineTo(plane.screenX(corner.x()), plane.screenY(corner.y())));
        canvas.closePath();
        canvas.setFill(ink.deriveColor(0, 1, 1, 0.12));
        canvas.fill();
        stroke(ink, 1.5);
    }

    private void stroke(Color ink, double width) {
        canvas.setStroke(ink);
        canvas.setLineWidth(width * em);
        canvas.stroke();
    }
}
