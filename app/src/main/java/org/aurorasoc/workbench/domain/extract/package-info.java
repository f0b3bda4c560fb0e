/// Finds indicators in any text, refanged and checked, each with its places in the original, and says what was refused
/// and why. Hand-written scanners that pass over the text a bounded number of times: no input makes them slow. Knows no
/// file and no network; the top-level domains and warning lists are handed in.
/// Start at [Extractor].
@NullMarked
package org.aurorasoc.workbench.domain.extract;

import org.jspecify.annotations.NullMarked;
