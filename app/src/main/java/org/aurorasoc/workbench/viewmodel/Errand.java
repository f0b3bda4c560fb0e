package org.aurorasoc.workbench.viewmodel;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskHandle;
import org.aurorasoc.workbench.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/// One question at a time, the newest wins: the outcome of an earlier or a cancelled one is dropped, however late it
/// comes. Lives on the interface thread.
public final class Errand implements AutoCloseable {
    private final TaskRunner runner;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private @Nullable TaskHandle current;
    private int turn;

    public Errand(TaskRunner runner) {
        this.runner = runner;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return running.get();
    }

    /// `name` is a constant word for the log.
    public <T> void run(TaskGroup group, String name, TaskRunner.Work<T> work, Consumer<Outcome<T>> onOutcome) {
        run(group, name, work, ProgressSink.SILENT, onOutcome);
    }

    public <T> void run(
            TaskGroup group,
            String name,
            TaskRunner.Work<T> work,
            ProgressSink onProgress,
            Consumer<Outcome<T>> onOutcome) {
        cancel();
        running.set(true);
        int mine = turn;
        TaskHandle handle = runner.submit(
                group,
                name,
                work,
                (done, total) -> {
                    if (mine == turn) {
                        onProgress.step(done, total);
                    }
                },
                outcome -> {
                    if (mine == turn) {
                        current = null;
                        running.set(false);
                        onOutcome.accept(outcome);
                    }
                });
        if (mine == turn && running.get()) {
            current = handle;
        }
    }

    /// Stops what runs; nobody hears of it any more.
    public void cancel() {
        turn++;
        running.set(false);
        if (current != null) {
            current.cancel();
            current = null;
        }
    }

    @Override
    public void close() {
        cancel();
    }
}
