/// The map of a collection as a use case: a sample of its rows, a place for each at once and a better one
/// later, what is kept of that, and the true neighbours of one row.
/// Knows no screen; the arithmetic is in the domain.
/// Start at [MapService].
@NullMarked
package org.aurorasoc.workbench.service.map;

import org.jspecify.annotations.NullMarked;
