/// The frame around every pane: where the memory is, and by which model it is read.
/// Must not know a pane.
/// Start at [ShellViewModel].
@NullMarked
package org.aurorasoc.workbench.viewmodel.shell;

import org.jspecify.annotations.NullMarked;
