/// The case in hand, before it is closed: its text, indicators, pinned past cases and notes; and the note for
/// the ticket that is made from it, or from a closed case.
/// Immutable values and pure functions; knows no file and no store.
/// Start at [CaseDraft].
@NullMarked
package org.aurorasoc.workbench.domain.draft;

import org.jspecify.annotations.NullMarked;
