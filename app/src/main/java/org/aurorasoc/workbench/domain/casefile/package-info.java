/// What is kept of a closed case beside its entry: its versions, the sentences it is explained by, and the chain of
/// notes that says who did what.
/// Immutable values and pure functions; knows no store.
/// Start at [CaseRow].
@NullMarked
package org.aurorasoc.workbench.domain.casefile;

import org.jspecify.annotations.NullMarked;
