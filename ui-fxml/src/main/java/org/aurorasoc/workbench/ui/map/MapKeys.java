package org.aurorasoc.workbench.ui.map;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel;
import org.aurorasoc.workbench.viewmodel.map.Viewport;

/// The keys of the plot. Signs and letters count as typed: on some keyboards + needs Shift.
final class MapKeys {
    private static final double PART = 0.1;
    private static final double STEP = 1.4;

    private final MapViewModel model;

    MapKeys(MapViewModel model) {
        this.model = model;
    }

    void listenOn(Node plot) {
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        plot.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    private void press(KeyEvent event) {
        boolean taken = event.isShortcutDown()
                ? takeWithShortcut(event.getCode())
                : !event.isAltDown() && take(event.getCode());
        if (taken) {
            event.consume();
        }
    }

    private boolean takeWithShortcut(KeyCode code) {
        if (code == KeyCode.C) {
            model.copyMarked();
            return true;
        }
        return false;
    }

    private boolean take(KeyCode code) {
        switch (code) {
            case LEFT -> pan(-PART, 0);
            case RIGHT -> pan(PART, 0);
            case UP -> pan(0, -PART);
            case DOWN -> pan(0, PART);
            case ENTER -> model.open();
            case SPACE -> model.choice().walkFromHere();
            case ESCAPE -> {
                return model.escape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void pan(double right, double down) {
        model.viewportProperty().set(model.viewportProperty().get().panned(right, down));
    }

    private void type(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && take(event.getCharacter())) {
            event.consume();
        }
    }

    private boolean take(String typed) {
        switch (typed) {
            case "+" -> zoomIn();
            case "-" -> zoomOut();
            case "0" -> model.viewportProperty().set(Viewport.ALL);
            case "n" -> model.walk(1);
            case "p" -> model.walk(-1);
            case "t" -> model.asTextProperty().set(!model.asTextProperty().get());
            case "b" -> model.pinMarked();
            default -> {
                return false;
            }
        }
        return true;
    }

    void zoomIn() {
        zoom(STEP);
    }

    void zoomOut() {
        zoom(1 / STEP);
    }

    private void zoom(double factor) {
        Viewport now = model.viewportProperty().get();
        model.viewportProperty().set(now.zoomed(factor, now.x(), now.y()));
    }
}
