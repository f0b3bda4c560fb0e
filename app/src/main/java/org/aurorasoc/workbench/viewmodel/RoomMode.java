package org.aurorasoc.workbench.viewmodel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The window is shown to a room: names of people and machines are hidden wherever they would stand.
public final class RoomMode {
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(false);

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    public boolean isOn() {
        return on.get();
    }

    public void toggle() {
        on.set(!on.get());
    }
}
