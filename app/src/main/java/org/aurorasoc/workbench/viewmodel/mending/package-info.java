/// Repairs of the memory that any part of the window may offer: they go on in the background and say how they ended.
/// Knows no pane.
/// Start at [Reembedding].
@NullMarked
package org.aurorasoc.workbench.viewmodel.mending;

import org.jspecify.annotations.NullMarked;
