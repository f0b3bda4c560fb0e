/// The window, wired by hand: a room a pane, the frame around them, and how the toolkit starts.
/// Knows view models and views and ties them together; decides nothing, and must not know stores, models or files.
/// Start at [MainWindow].
@NullMarked
package org.aurorasoc.workbench.ui;

import org.jspecify.annotations.NullMarked;
