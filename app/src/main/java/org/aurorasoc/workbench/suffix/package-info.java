/// The adapter that knows which endings of host names are public, so which part of a name somebody registered.
/// Knows no store and no case; the list comes with its library and is as old as that.
/// Start at [PublicSuffixSites].
@NullMarked
package org.aurorasoc.workbench.suffix;

import org.jspecify.annotations.NullMarked;
