package org.aurorasoc.workbench.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What can be opened over the window from everywhere. The same wish again closes it; another one takes its place.
public final class Popups {
    private final Layers layers;
    private final Views views;

    /// What there is to open.
    public record Views(
            PaletteView palette, KeySheetView keys, TasksView tasks, HistoryView history, BadgePopoverView badge) {}

    public Popups(Layers layers, Views views) {
        this.layers = layers;
        this.views = views;
        views.palette().setOnLeave(layers::close);
        views.history().setOnLeave(layers::close);
        views.keys().setOnLeave(layers::close);
    }

    void palette() {
        if (makeRoom(views.palette().root())) {
            views.palette().open();
            layers.panel(views.palette().root(), () -> {});
            views.palette().focus();
        }
    }

    void keys() {
        if (makeRoom(views.keys().root())) {
            views.keys().open();
            layers.panel(views.keys().root(), () -> {});
        }
    }

    void tasks(Node anchor) {
        if (makeRoom(views.tasks().root())) {
            layers.popover(views.tasks().root(), anchor, () -> {});
        }
    }

    void history(Node anchor) {
        if (makeRoom(views.history().root())) {
            views.history().open();
            layers.popover(views.history().root(), anchor, () -> {});
        }
    }

    void badge(Node anchor) {
        if (makeRoom(views.badge().root())) {
            layers.popover(views.badge().root(), anchor, () -> {});
        }
    }

    /// Closes what of ours is open; false when that was this one.
    private boolean makeRoom(Region wanted) {
        boolean again = layers.holds(wanted);
        while (holdsOurs()) {
            layers.close();
        }
        return !again;
    }

    private boolean holdsOurs() {
        return layers.holds(views.palette().root())
                || layers.holds(views.keys().root())
                || layers.holds(views.tasks().root())
                || layers.holds(views.history().root())
                || layers.holds(views.badge().root());
    }

    boolean close() {
        return layers.close();
    }

    void closeAll() {
        layers.closeAll();
    }

    boolean isOpen() {
        return layers.isOpen();
    }
}
