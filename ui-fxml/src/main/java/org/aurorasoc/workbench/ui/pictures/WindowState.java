package org.aurorasoc.workbench.ui.pictures;

import java.util.function.Consumer;

/// A state of the window that is worth a picture.
///
/// @param world the memory it is taken in
/// @param play brings the window into the state; called on the interface thread
record WindowState(String name, World.Kind world, Consumer<Stage> play) {}
