package org.aurorasoc.workbench.ui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/// Dresses a scene, follows the system until a theme is pinned, and zooms all that is drawn, icons too.
public final class ThemeSwitch {
    /// The root size, in px, at which a length is as it was designed.
    public static final int NORMAL_SIZE = 13;

    public static final int SMALLEST_SIZE = 11;
    public static final int LARGEST_SIZE = 20;

    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyObjectWrapper<Optional<Theme>> pinned = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(NORMAL_SIZE);
    private Theme system;

    /// @param system what the system wears now
    public ThemeSwitch(Theme system) {
        this.system = system;
        theme = new ReadOnlyObjectWrapper<>(system);
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /// The theme that was chosen; empty while the system is followed.
    public ReadOnlyObjectProperty<Optional<Theme>> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /// The root's font size in px: what zoom changes.
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /// Dresses the scene now and at each change to come.
    public void dress(Scene scene) {
        apply(scene);
        theme.addListener(_ -> apply(scene));
        size.addListener(_ -> apply(scene));
    }

    private void apply(Scene scene) {
        Theme now = theme.get();
        List<String> sheets = new ArrayList<>(now.sheets());
        if (size.get() != NORMAL_SIZE) {
            sheets.add(ZoomSheet.of(sheets, (double) size.get() / NORMAL_SIZE));
        }
        if (scene.getUserAgentStylesheet() == null
                || !scene.getUserAgentStylesheet().equals(now.foundation())) {
            scene.setUserAgentStylesheet(now.foundation());
        }
        scene.getStylesheets().setAll(sheets);
    }

    /// The user's choice: the system is not followed any more.
    public void pin(Theme chosen) {
        pinned.set(Optional.of(chosen));
        theme.set(chosen);
    }

    public void followSystem() {
        pinned.set(Optional.empty());
        theme.set(system);
    }

    /// Pins the theme after the one that is worn.
    public void next() {
        pin(theme.get().next());
    }

    /// What the system wears from now on.
    public void systemIs(Theme now) {
        system = now;
        if (pinned.get().isEmpty()) {
            theme.set(now);
        }
    }

    public void zoomTo(int rootSize) {
        size.set(Math.clamp(rootSize, SMALLEST_SIZE, LARGEST_SIZE));
    }

    /// One step larger (1), smaller (-1) or back to normal (0).
    public void zoom(int step) {
        zoomTo(step == 0 ? NORMAL_SIZE : size.get() + step);
    }
}
