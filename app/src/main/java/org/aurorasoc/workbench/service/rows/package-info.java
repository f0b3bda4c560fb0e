/// The rows of a collection, without loading it: pages of those that are wanted, their count, one row and what is near
/// it, near-duplicates, and rows written to a file.
/// Knows no screen; asks the memory's ports alone.
/// Start at [RowService].
@NullMarked
package org.aurorasoc.workbench.service.rows;

import org.jspecify.annotations.NullMarked;
