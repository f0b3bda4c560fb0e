/// Deleting with undo, for every pane that shows rows.
/// Knows no pane; says what became of it in the message line.
/// Start at [Deletion].
@NullMarked
package org.aurorasoc.workbench.viewmodel.deletion;

import org.jspecify.annotations.NullMarked;
