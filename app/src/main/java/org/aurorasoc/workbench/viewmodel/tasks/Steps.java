package org.aurorasoc.workbench.viewmodel.tasks;

import java.time.Clock;
import java.time.Instant;
import org.aurorasoc.workbench.task.ProgressSink;

/// Brings the steps of a work into its line.
record Steps(BackgroundTask task, Clock clock) implements ProgressSink {
    @Override
    public void step(long done, long total) {
        task.become(new TaskState.Running(done, total));
    }

    @Override
    public void index(long done, long total) {
        task.become(new TaskState.Indexing(begun(), done, total));
    }

    private Instant begun() {
        return task.stateProperty().get() instanceof TaskState.Indexing(var since, var _, var _)
                ? since
                : clock.instant();
    }
}
