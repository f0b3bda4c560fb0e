/// The port to a vector memory. Two adapters keep it, and one contract test class holds both to it.
/// Knows no driver and no file format.
/// Start at [VectorStore].
@NullMarked
package org.aurorasoc.workbench.store;

import org.jspecify.annotations.NullMarked;
