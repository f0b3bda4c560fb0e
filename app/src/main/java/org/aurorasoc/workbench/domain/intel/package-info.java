/// What is asked of sources of intelligence, what they answer, and what may leave the machine for it.
/// Immutable values and the gate; knows no feed's format and no network.
/// Start at [EgressGate], then [FeedAnswer].
@NullMarked
package org.aurorasoc.workbench.domain.intel;

import org.jspecify.annotations.NullMarked;
