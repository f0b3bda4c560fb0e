/// What an analyst leaves on the desk: judgements on answers, frozen answers, muted tokens, verdicts as they came in.
/// Immutable values; knows no store and no screen.
/// Start at [Judgement].
@NullMarked
package org.aurorasoc.workbench.domain.desk;

import org.jspecify.annotations.NullMarked;
