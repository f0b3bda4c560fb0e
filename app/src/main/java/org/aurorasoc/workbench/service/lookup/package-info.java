/// Finds cases and indicators by what somebody types to get to them: a name, not a question.
/// Costs the same whatever the memory holds; must not read a collection whole.
/// Start at [LookupService].
@NullMarked
package org.aurorasoc.workbench.service.lookup;

import org.jspecify.annotations.NullMarked;
