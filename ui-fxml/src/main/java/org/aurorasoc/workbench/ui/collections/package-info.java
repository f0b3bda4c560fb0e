/// Collections: what is in the memory, a tree, a table, a map, one row beside it.
/// Draws its view model and asks nobody else.
/// Start at [CollectionsView].
@NullMarked
package org.aurorasoc.workbench.ui.collections;

import org.jspecify.annotations.NullMarked;
