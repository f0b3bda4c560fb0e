/// How long work is begun, watched and stopped: tasks with one outcome each, a token to cancel, a sink for progress.
/// The only place where threads are made. Knows no service, no store and no screen but its executor.
/// Start at [TaskRunner].
@NullMarked
package org.aurorasoc.workbench.task;

import org.jspecify.annotations.NullMarked;
