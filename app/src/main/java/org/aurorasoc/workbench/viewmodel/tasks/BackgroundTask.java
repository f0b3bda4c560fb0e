package org.aurorasoc.workbench.viewmodel.tasks;

import java.time.Instant;
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
        return state.get() instanceof TaskState.Running;
    }

    /// Asks it to stop; what it has finished stays done.
    public void cancel() {
        if (handle != null) {
            handle.cancel();
        }
    }

    void began(TaskHandle begun) {
        handle = begun;
    }

    void become(TaskState next) {
        state.set(next);
    }
}
