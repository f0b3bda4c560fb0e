/// Why a past case came up for a question, and in what the two differ: sentences that say the same, what both
/// have, what only one has, and what each leg brought. The order of a text's sentences has no part in it.
/// Immutable values and pure functions; knows no store and no model.
/// Start at [Why].
@NullMarked
package org.aurorasoc.workbench.domain.reasons;

import org.jspecify.annotations.NullMarked;
