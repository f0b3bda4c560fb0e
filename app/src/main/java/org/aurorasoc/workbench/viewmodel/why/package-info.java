/// The detail of one past case: why it came back, how it differs, its texts, and comparing it with another.
/// Asks [org.aurorasoc.workbench.service.why.WhyService] and the case file; must not know the shell or another pane.
/// Start at [DetailViewModel].
@NullMarked
package org.aurorasoc.workbench.viewmodel.why;

import org.jspecify.annotations.NullMarked;
