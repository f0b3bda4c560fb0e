/// Explains the cases of an answer: gathers what both sides say and have, and lets the pure rules compare it. Computed
/// for the cases that are asked for, and for no others.
/// Knows the ports of store and embedder, and nothing of how the cases were found or who asks.
/// Start at [WhyService].
@NullMarked
package org.aurorasoc.workbench.service.why;

import org.jspecify.annotations.NullMarked;
