/// What an entry is found by besides its vector: its words and its canonical tokens (indicators, their domains,
/// techniques, hosts, users, rules). Both stores keep what these rules make of a payload.
/// Immutable values and pure functions; knows no store.
/// Start at [TraceReader], which makes [Traces].
@NullMarked
package org.aurorasoc.workbench.domain.trace;

import org.jspecify.annotations.NullMarked;
