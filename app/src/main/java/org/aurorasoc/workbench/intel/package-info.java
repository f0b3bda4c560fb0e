/// The port to sources of intelligence: servers and files that know indicators. The last tier of enrichment.
/// Knows no format, no network and no screen; a source that fails is an answer, never an exception.
/// Start at [IntelFeed].
@NullMarked
package org.aurorasoc.workbench.intel;

import org.jspecify.annotations.NullMarked;
