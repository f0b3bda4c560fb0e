/// The case in hand, without a screen: the autosaved draft and its closing.
/// Knows no pane.
/// Start at [DraftViewModel].
@NullMarked
package org.aurorasoc.workbench.viewmodel.casework;

import org.jspecify.annotations.NullMarked;
