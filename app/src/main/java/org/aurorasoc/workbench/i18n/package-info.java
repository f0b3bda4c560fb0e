/// The words of the window, in one bundle, so that a translation is one more file.
/// Knows nothing else of the program; the command line speaks for itself.
/// Start at [Messages].
@NullMarked
package org.aurorasoc.workbench.i18n;

import org.jspecify.annotations.NullMarked;
