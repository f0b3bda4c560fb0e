/// The port to the team's cache of indicators. Off, away and slow are states of it, never errors of an answer.
/// Knows no client library.
/// Start at [IndicatorCache].
@NullMarked
package org.aurorasoc.workbench.cache;

import org.jspecify.annotations.NullMarked;
