/// The case in hand: its strip above the status bar, and the form that closes it.
/// Draws its view model and asks nobody else.
/// Start at [DraftStripView].
@NullMarked
package org.aurorasoc.workbench.ui.casework;

import org.jspecify.annotations.NullMarked;
