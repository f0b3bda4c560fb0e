/// The Recall pane drawn: question, list, the case beside it, and the states in between.
/// Binds to its view model and decides nothing.
/// Start at [RecallView].
@NullMarked
package org.aurorasoc.workbench.ui.recall;

import org.jspecify.annotations.NullMarked;
