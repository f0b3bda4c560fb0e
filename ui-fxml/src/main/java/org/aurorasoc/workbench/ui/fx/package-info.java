/// The toolkit's own chores: the interface thread as an executor, and FXML loaded with its View.
/// Knows no screen.
/// Start at [ViewLoader].
@NullMarked
package org.aurorasoc.workbench.ui.fx;

import org.jspecify.annotations.NullMarked;
