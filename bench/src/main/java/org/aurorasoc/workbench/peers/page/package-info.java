/// The page of figures, docs/performance.md: made of what was measured, never written by hand.
/// Each aim is looked up in the figures and printed as met or not; what was not measured says so.
/// Start at [PerformancePage].
@NullMarked
package org.aurorasoc.workbench.peers.page;

import org.jspecify.annotations.NullMarked;
