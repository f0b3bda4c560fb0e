/// The frame of the window: rail, status bar, the badge and what it opens.
/// Shows the pane it is given; must not know which.
/// Start at [ShellView].
@NullMarked
package org.aurorasoc.workbench.ui.shell;

import org.jspecify.annotations.NullMarked;
