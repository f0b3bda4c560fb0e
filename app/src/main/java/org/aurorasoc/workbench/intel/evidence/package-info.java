/// What one record of a feed says, in our words, and how several records become one answer.
/// Reads the shapes that a server and a file have in common; knows no network and no file.
/// Start at [Evidence], then [Weighing].
@NullMarked
package org.aurorasoc.workbench.intel.evidence;

import org.jspecify.annotations.NullMarked;
