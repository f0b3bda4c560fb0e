/// The detail of one past case, and two side by side, as they are drawn.
/// Draws what [org.aurorasoc.workbench.viewmodel.why] says; knows no service and no other pane.
/// Start at [DetailView].
@NullMarked
package org.aurorasoc.workbench.ui.why;

import org.jspecify.annotations.NullMarked;
