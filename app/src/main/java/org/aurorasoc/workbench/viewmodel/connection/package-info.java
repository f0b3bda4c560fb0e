/// The watch over the memory, without a screen: how it stands, what the bar over the panes says of it, and when the
/// next look is due.
/// Knows no pane.
/// Start at [ConnectionViewModel].
@NullMarked
package org.aurorasoc.workbench.viewmodel.connection;

import org.jspecify.annotations.NullMarked;
