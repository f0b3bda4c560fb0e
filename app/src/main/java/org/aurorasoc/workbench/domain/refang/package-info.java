/// Takes the marks out of an indicator that people put in so that nobody clicks on it, and puts them in again. The one
/// refanger of the workbench: words are indexed and indicators extracted from the same reading. Pure functions, linear
/// in the text; knows no indicator type.
/// Start at [Refang].
@NullMarked
package org.aurorasoc.workbench.domain.refang;

import org.jspecify.annotations.NullMarked;
