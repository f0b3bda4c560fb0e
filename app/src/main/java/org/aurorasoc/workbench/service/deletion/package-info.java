/// Rows deleted so that they can come back: each is written to a journal in the home before it leaves the
/// store, and put back from there until the window closes.
/// Knows the memory's ports and the journal's folder, and no screen.
/// Start at [DeletionService].
@NullMarked
package org.aurorasoc.workbench.service.deletion;

import org.jspecify.annotations.NullMarked;
