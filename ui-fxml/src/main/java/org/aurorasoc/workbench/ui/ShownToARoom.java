package org.aurorasoc.workbench.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.RoomMode;

/// In room mode all is larger and the title bar says so; afterwards the size is what it was.
final class ShownToARoom {
    private static final double LARGER = 1.3;

    private final ThemeSwitch themes;
    private final Messages messages;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private int sizeBefore = ThemeSwitch.NORMAL_SIZE;

    ShownToARoom(RoomMode room, ThemeSwitch themes, Messages messages) {
        this.themes = themes;
        this.messages = messages;
        title.set(messages.text("app.title"));
        room.onProperty().addListener((_, _, on) -> become(on));
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    private void become(boolean shown) {
        String name = messages.text("app.title");
        title.set(shown ? messages.text("room.title", name) : name);
        if (shown) {
            sizeBefore = themes.sizeProperty().get();
        }
        themes.zoomTo(shown ? (int) Math.round(ThemeSwitch.NORMAL_SIZE * LARGER) : sizeBefore);
    }
}
