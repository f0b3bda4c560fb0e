package org.aurorasoc.workbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Navigator;
import org.aurorasoc.workbench.viewmodel.RoomMode;
import org.aurorasoc.workbench.viewmodel.shell.MessageViewModel;
import org.jspecify.annotations.Nullable;

/// What can be done everywhere in the window, whatever key or row it comes from.
public final class ShellActions {
    private final ShellView view;
    private final Popups popups;
    private final ThemeSwitch themes;
    private final RoomMode room;
    private final MessageViewModel message;
    private final Navigator navigator;

    public ShellActions(
            ShellView view,
            Popups popups,
            ThemeSwitch themes,
            RoomMode room,
            MessageViewModel message,
            Navigator navigator) {
        this.view = view;
        this.popups = popups;
        this.themes = themes;
        this.room = room;
        this.message = message;
        this.navigator = navigator;
    }

    public void show(PaneId pane) {
        popups.closeAll();
        view.show(pane);
    }

    public void badge() {
        popups.badge(view.statusBar().badge());
    }

    void palette() {
        popups.palette();
    }

    void keys() {
        popups.keys();
    }

    void history() {
        popups.history(view.statusBar().root());
    }

    void tasks() {
        popups.tasks(view.statusBar().tasksAnchor());
    }

    void draft() {
        navigator.go(new Destination.Closing());
    }

    WorkPane pane() {
        return view.pane();
    }

    /// Whether something lies over the panes.
    boolean isCovered() {
        return popups.isOpen();
    }

    @Nullable
    Node focused() {
        return view.focused();
    }

    /// To the next (1) or previous (-1) part of the window, past those that take no keyboard now.
    void region(int step) {
        List<Node> ring = new ArrayList<>(view.regions());
        ring.removeIf(part -> FocusStops.in(part).isEmpty());
        if (ring.isEmpty()) {
            return;
        }
        Node owner = view.focused();
        int now = -1;
        for (int i = 0; i < ring.size(); i++) {
            now = owner != null && FocusStops.isIn(ring.get(i), owner) ? i : now;
        }
        int from = now < 0 && step < 0 ? 0 : now;
        Node part = ring.get(Math.floorMod(from + step, ring.size()));
        FocusStops.in(part).getFirst().requestFocus();
    }

    void undo() {
        message.undo();
    }

    void redo() {
        message.redo();
    }

    void zoom(int step) {
        themes.zoom(step);
    }

    void nextTheme() {
        themes.next();
    }

    void room() {
        room.toggle();
    }

    void quit() {
        view.quit();
    }

    /// One step down the Esc ladder.
    void escape() {
        if (!popups.close()) {
            pane().escape();
        }
    }
}
