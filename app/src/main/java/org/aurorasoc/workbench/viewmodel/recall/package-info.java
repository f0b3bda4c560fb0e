/// The Recall pane: a question, and the past cases that come back, in words and numbers ready to draw.
/// Asks [org.aurorasoc.workbench.service.recall.RecallService]; must not know the shell or another pane.
/// Start at [RecallViewModel].
@NullMarked
package org.aurorasoc.workbench.viewmodel.recall;

import org.jspecify.annotations.NullMarked;
