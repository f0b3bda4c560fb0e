/// Small drawn things: marks for severity and outcome, the score's bar, the question box.
/// Know the domain's words and no view model; their look is in the style sheet.
/// Start at [SeverityMark].
@NullMarked
package org.aurorasoc.workbench.ui.control;

import org.jspecify.annotations.NullMarked;
