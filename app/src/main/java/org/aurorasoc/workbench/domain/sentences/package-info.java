/// A text taken apart into its sentences, each with its place: what an analyst wrote in haste, pasted from a log, or
/// copied out of a report. Names with dots in them stay whole.
/// Pure functions, linear in the text; knows no vectors and no model.
/// Start at [Reading].
@NullMarked
package org.aurorasoc.workbench.domain.sentences;

import org.jspecify.annotations.NullMarked;
