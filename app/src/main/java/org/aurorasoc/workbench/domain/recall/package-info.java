/// How past cases are brought into one order: legs that each rank in their own way, fused by rank alone; how rare what
/// is shared must be to count; and below which similarity an answer is no better than chance.
/// Pure functions and immutable values; knows no store and no model.
/// Start at [Fusion].
@NullMarked
package org.aurorasoc.workbench.domain.recall;

import org.jspecify.annotations.NullMarked;
