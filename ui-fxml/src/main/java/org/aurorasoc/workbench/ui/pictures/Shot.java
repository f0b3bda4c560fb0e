package org.aurorasoc.workbench.ui.pictures;

import java.util.function.Consumer;
import org.aurorasoc.workbench.ui.theme.Theme;

/// One state of the window to be caught, in one theme and size.
///
/// @param world the memory it is taken in
/// @param play brings the window into the state; called on the interface thread
record Shot(String name, World.Kind world, Consumer<Stage> play, Theme theme, Size size) {
    /// A window's size.
    record Size(int width, int height) {}

    String fileName() {
        return name + "-" + theme.word() + "-" + size.width() + ".png";
    }
}
