/// Everything that can go wrong, named by what the user can do about it: one sealed tree.
/// Knows nothing of the layers that throw; the command line and the window turn it into words.
/// Start at [WorkbenchException].
@NullMarked
package org.aurorasoc.workbench.error;

import org.jspecify.annotations.NullMarked;
