/// The port that turns texts into vectors, and says by which model and how well.
/// Knows no runtime; the adapters live below it.
/// Start at [Embedder].
@NullMarked
package org.aurorasoc.workbench.embed;

import org.jspecify.annotations.NullMarked;
