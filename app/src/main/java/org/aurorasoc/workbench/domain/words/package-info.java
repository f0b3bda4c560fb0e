/// The words of a text, as both stores index and search them, and the one score that ranks by them. Made for what
/// analysts paste: defanged addresses, command lines, hashes, technique ids. Pure functions; knows no store, no index
/// and no language but a little English.
/// Start at [Analyser].
@NullMarked
package org.aurorasoc.workbench.domain.words;

import org.jspecify.annotations.NullMarked;
