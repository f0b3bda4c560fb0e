package org.aurorasoc.workbench.ui;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// Where the window stands on the desk. A screen that was there yesterday may be gone.
record WindowPlace(Rectangle2D bounds, boolean maximized) {
    /// What has to be seen of a window for it to be taken hold of.
    private static final double BAR_HEIGHT = 30;
    private static final double BAR_WIDTH = 120;

    /// Of a maximized window the last place that it had by itself stays.
    static WindowPlace of(Stage stage, @Nullable WindowPlace before) {
        boolean full = stage.isMaximized() || stage.isFullScreen() || stage.isIconified();
        return new WindowPlace(
                full && before != null
                        ? before.bounds()
                        : new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()),
                stage.isMaximized());
    }

    static Optional<WindowPlace> read(JsonObject json) {
        if (json.get("x") instanceof JsonNumber(var x)
                && json.get("y") instanceof JsonNumber(var y)
                && json.get("width") instanceof JsonNumber(var width)
                && json.get("height") instanceof JsonNumber(var height)
                && width.signum() > 0
                && height.signum() > 0) {
            Rectangle2D bounds =
                    new Rectangle2D(x.doubleValue(), y.doubleValue(), width.doubleValue(), height.doubleValue());
            return Optional.of(new WindowPlace(bounds, json.get("maximized") == JsonBoolean.TRUE));
        }
        return Optional.empty();
    }

    JsonObject write() {
        return new Fields()
                .put("x", bounds.getMinX())
                .put("y", bounds.getMinY())
                .put("width", bounds.getWidth())
                .put("height", bounds.getHeight())
                .put("maximized", maximized)
                .build();
    }

    /// The middle of its bar has to be on a screen.
    boolean isOnAScreen() {
        double middle = bounds.getMinX() + (bounds.getWidth() - BAR_WIDTH) / 2;
        Rectangle2D bar = new Rectangle2D(middle, bounds.getMinY(), BAR_WIDTH, BAR_HEIGHT);
        return Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().contains(bar));
    }

    void give(Stage stage) {
        if (isOnAScreen()) {
            stage.setX(bounds.getMinX());
            stage.setY(bounds.getMinY());
            stage.setWidth(bounds.getWidth());
            stage.setHeight(bounds.getHeight());
        }
        stage.setMaximized(maximized);
    }
}
