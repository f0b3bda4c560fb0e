package org.aurorasoc.workbench.ui.theme;

import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/// Dresses a scene, follows the system until the user chooses, and zooms.
public final class ThemeSwitch {
    private static final int NORMAL_ROOT = 13;
    private static final int SMALLEST_ROOT = 11;
    private static final int LARGEST_ROOT = 20;

    private final ReadOnlyObjectWrapper<Theme> theme;
    private boolean pinned;
    private int root = NORMAL_ROOT;

    public ThemeSwitch(Theme first) {
        theme = new ReadOnlyObjectWrapper<>(first);
    }

    public static Theme of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /// Dresses the scene now and at each change to come.
    public void dress(Scene scene) {
        apply(scene);
        theme.addListener(_ -> apply(scene));
    }

    private void apply(Scene scene) {
        scene.setUserAgentStylesheet(theme.get().foundation());
        scene.getStylesheets().setAll(theme.get().sheets());
    }

    /// The user's choice: the system is not followed any more.
    public void next() {
        pinned = true;
        theme.set(theme.get().next());
    }

    public void follow(ColorScheme scheme) {
        if (!pinned) {
            theme.set(of(scheme));
        }
    }

    /// A theme chosen before.
    public void pin(Theme chosen) {
        pinned = true;
        theme.set(chosen);
    }

    /// The user's choice; empty while the system is followed.
    public Optional<Theme> pinned() {
        return pinned ? Optional.of(theme.get()) : Optional.empty();
    }

    /// The size of the root type in px, which everything else is measured in.
    public int root() {
        return root;
    }

    /// A size chosen before, within what is allowed.
    public void root(Scene scene, int size) {
        zoom(scene, 0);
        zoom(scene, size - root);
    }

    /// One step larger (1), smaller (-1) or back to normal (0).
    public void zoom(Scene scene, int step) {
        root = step == 0 ? NORMAL_ROOT : Math.clamp(root + step, SMALLEST_ROOT, LARGEST_ROOT);
        scene.getRoot().setStyle(root == NORMAL_ROOT ? "" : "-fx-font-size: " + root + "px;");
    }
}
