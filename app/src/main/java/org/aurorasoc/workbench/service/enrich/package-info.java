/// What is known of indicators, and from where: the team's cache, the memory, and only then feeds; how old an answer is
/// and how long it holds. Also how an indicator is filed.
/// Knows no adapter and no screen; nothing leaves the machine but through the gate.
/// Start at [EnrichService].
@NullMarked
package org.aurorasoc.workbench.service.enrich;

import org.jspecify.annotations.NullMarked;
