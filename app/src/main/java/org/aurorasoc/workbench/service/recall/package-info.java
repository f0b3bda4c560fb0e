/// The parts of a recall: reading the question, the three legs, going down their rankings by the filter, and bringing
/// them together.
/// Knows the ports and the rules of recall; must not know requests, answers or who asks.
/// Start at [Search].
@NullMarked
package org.aurorasoc.workbench.service.recall;

import org.jspecify.annotations.NullMarked;
