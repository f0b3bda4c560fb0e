/// Single cases over their whole life: closed, shown, changed by version, deleted; and rows that other clients wrote,
/// caught up with. Each step is one unit in the store, with a note of who did it.
/// Knows the payload contract and no screen.
/// Start at [CaseService].
@NullMarked
package org.aurorasoc.workbench.service.casework;

import org.jspecify.annotations.NullMarked;
