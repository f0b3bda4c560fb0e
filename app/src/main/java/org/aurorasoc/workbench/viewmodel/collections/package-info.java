/// Collections, without a screen: what the memory holds and in what state.
/// Knows no other pane.
/// Start at [CollectionsViewModel].
@NullMarked
package org.aurorasoc.workbench.viewmodel.collections;

import org.jspecify.annotations.NullMarked;
