/// Enrich: the paste bar, the table that fills as answers come, one indicator beside it.
/// Draws its view model and asks nobody else.
/// Start at [EnrichView].
@NullMarked
package org.aurorasoc.workbench.ui.enrich;

import org.jspecify.annotations.NullMarked;
