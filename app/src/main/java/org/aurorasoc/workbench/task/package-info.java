/// How long work is watched and stopped: a token to cancel it, a sink for its progress.
/// Knows no thread pool of the screen and no service.
/// Start at [CancelToken].
@NullMarked
package org.aurorasoc.workbench.task;

import org.jspecify.annotations.NullMarked;
