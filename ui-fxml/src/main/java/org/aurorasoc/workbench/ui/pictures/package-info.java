/// Pictures of the window by a command, without a display: every pane and state, in every theme and size, from the
/// sample library, looked at by the machine as they are made.
/// Must not change what a user sees: only the clock and the order of background work are its own.
/// Start at [Darkroom].
@NullMarked
package org.aurorasoc.workbench.ui.pictures;

import org.jspecify.annotations.NullMarked;
