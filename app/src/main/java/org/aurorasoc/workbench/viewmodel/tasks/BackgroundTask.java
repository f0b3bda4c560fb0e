package org.aurorasoc.workbench.viewmodel.tasks;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.task.TaskHandle;
import org.jspecify.annotations.Nullable;

/// One piece of work that goes on in the background, as the task list shows it. Lives on the interface thread.
public final class BackgroundTask {
    private final String title;
    private final Instant since;
    private final ReadOnlyObjectWrapper<TaskState> state = new ReadOnlyObjectWrapper<>(new TaskState.Running(0, -1));
    private @Nullable TaskHandle handle;
    private List<String> notes = List.of();
    private boolean stopped;

    BackgroundTask(String title, Instant since) {
        this.title = title;
        this.since = since;
    }

    public String title() {
        return title;
    }

    public Instant since() {
        return since;
    }

    public ReadOnlyObjectProperty<TaskState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return switch (state.get()) {
            case TaskState.Running _, TaskState.Indexing _ -> true;
            case TaskState.Done _, TaskState.Failed _, TaskState.Cancelled _ -> false;
        };
    }

    /// What is to be known besides how it ended, a sentence each; none while it runs.
    public List<String> notes() {
        return notes;
    }

    /// Whether its analyst stopped it, and not the end of the program.
    public boolean isStopped() {
        return stopped;
    }

    /// Asks it to stop; what it has finished stays done.
    public void cancel() {
        stopped = stopped || isRunning();
        giveUp();
    }

    /// Stops it because all stops.
    void giveUp() {
        if (handle != null) {
            handle.cancel();
        }
    }

    void began(TaskHandle begun) {
        handle = begun;
    }

    void told(List<String> sentences) {
        notes = List.copyOf(sentences);
    }

    void become(TaskState next) {
        state.set(next);
    }
}
