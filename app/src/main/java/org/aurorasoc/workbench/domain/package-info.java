/// What an analyst talks about: entries of a memory, searches and their answers, severities, outcomes.
/// Immutable values and pure functions only; this package knows no store, no model, no file and no screen.
/// Start at [Entry] and [SearchRequest].
@NullMarked
package org.aurorasoc.workbench.domain;

import org.jspecify.annotations.NullMarked;
