package org.aurorasoc.workbench.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.aurorasoc.workbench.viewmodel.map.Lasso;
import org.aurorasoc.workbench.viewmodel.map.MapChoice;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel;
import org.aurorasoc.workbench.viewmodel.map.Viewport;

/// The mouse on the plot: a drag marks what it goes round, one with the other button moves the map, a click chooses,
/// the wheel zooms where it is turned.
final class MapGestures {
    private static final double REACH = 9;
    private static final double A_DRAG = 4;
    private static final double A_NOTCH = 1.2;

    private final MapPlot plot;
    private final MapViewModel model;
    private final List<Lasso.Corner> corners = new ArrayList<>();
    private double pressX;
    private double pressY;
    private Viewport pressed = Viewport.ALL;

    MapGestures(MapPlot plot, MapViewModel model) {
        this.plot = plot;
        this.model = model;
    }

    void listen() {
        plot.setOnMousePressed(this::press);
        plot.setOnMouseDragged(this::drag);
        plot.setOnMouseReleased(this::release);
        plot.setOnMouseMoved(event -> model.choice().hoveredProperty().set(under(event)));
        plot.setOnMouseExited(_ -> model.choice().hoveredProperty().set(MapChoice.NOBODY));
        plot.setOnScroll(this::scroll);
    }

    private int under(MouseEvent event) {
        Plane plane = plot.plane();
        return model.drawingProperty()
                .get()
                .nearest(plane.mapX(event.getX()), plane.mapY(event.getY()), REACH / plane.scale());
    }

    private void press(MouseEvent event) {
        plot.requestFocus();
        corners.clear();
        pressX = event.getX();
        pressY = event.getY();
        pressed = model.viewportProperty().get();
        model.choice().hoveredProperty().set(MapChoice.NOBODY);
    }

    private void drag(MouseEvent event) {
        if (event.isSecondaryButtonDown()) {
            Plane plane = new Plane(
                    plot.plane().drawing(),
                    pressed,
                    plot.plane().width(),
                    plot.plane().height());
            double right = (pressX - event.getX()) / plane.scale();
            double down = (pressY - event.getY()) / plane.scale();
            model.viewportProperty().set(pressed.panned(right * pressed.zoom() / 2, down * pressed.zoom() / 2));
        } else if (!corners.isEmpty() || Math.hypot(event.getX() - pressX, event.getY() - pressY) > A_DRAG) {
            Plane plane = plot.plane();
            if (corners.isEmpty()) {
                corners.add(new Lasso.Corner(plane.mapX(pressX), plane.mapY(pressY)));
            }
            corners.add(new Lasso.Corner(plane.mapX(event.getX()), plane.mapY(event.getY())));
            plot.lasso(corners);
        }
    }

    private void release(MouseEvent event) {
        if (!corners.isEmpty()) {
            model.marks().mark(new Lasso(corners));
            corners.clear();
            plot.lasso(corners);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            model.choice().choose(under(event));
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isShortcutDown()) {
            Plane plane = plot.plane();
            double factor = event.getDeltaY() > 0 ? A_NOTCH : 1 / A_NOTCH;
            Viewport now = model.viewportProperty().get();
            model.viewportProperty().set(now.zoomed(factor, plane.mapX(event.getX()), plane.mapY(event.getY())));
            event.consume();
        }
    }
}
