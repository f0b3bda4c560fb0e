/// Work that goes on beside the analyst: imports, re-embedding, maps, with progress, cancel and how it ended.
/// Knows no pane and no service.
/// Start at [TaskList].
@NullMarked
package org.aurorasoc.workbench.viewmodel.tasks;

import org.jspecify.annotations.NullMarked;
