package org.aurorasoc.workbench.ui.theme;

import javafx.application.Platform;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;

/// Whether things may move: not where the system or the analyst wants it still.
public final class Motion {
    public static final Duration FADE = Duration.millis(120);
    public static final Duration SLIDE = Duration.millis(150);
    public static final Duration TINT = Duration.millis(600);

    private final BooleanProperty wished = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper reduced = new ReadOnlyBooleanWrapper();

    /// @param system whether the system asks for it
    public Motion(BooleanExpression system) {
        reduced.bind(system.or(wished));
    }

    public static Motion ofSystem() {
        return new Motion(
                BooleanExpression.booleanExpression(Platform.getPreferences().reducedMotionProperty()));
    }

    public ReadOnlyBooleanProperty reducedProperty() {
        return reduced.getReadOnlyProperty();
    }

    public boolean isReduced() {
        return reduced.get();
    }

    /// The analyst's own wish, whatever the system says.
    public BooleanProperty wishedProperty() {
        return wished;
    }
}
