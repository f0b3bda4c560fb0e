package org.aurorasoc.workbench.viewmodel.settings;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.aurorasoc.workbench.settings.Look;

/// How the window looks; the window is bound to it both ways. Lives on the interface thread.
public final class Appearance {
    private final ObjectProperty<Look.Theme> theme;
    private final IntegerProperty zoom;
    private final ObjectProperty<Look.Motion> motion;

    public Appearance(Look first) {
        theme = new SimpleObjectProperty<>(first.theme());
        zoom = new SimpleIntegerProperty(first.zoom());
        motion = new SimpleObjectProperty<>(first.motion());
    }

    public ObjectProperty<Look.Theme> themeProperty() {
        return theme;
    }

    /// The size of the type in px.
    public IntegerProperty zoomProperty() {
        return zoom;
    }

    public ObjectProperty<Look.Motion> motionProperty() {
        return motion;
    }
}
