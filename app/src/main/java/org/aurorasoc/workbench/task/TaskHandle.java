package org.aurorasoc.workbench.task;

/// One task that was begun. A view model keeps the newest, and drops the outcome of any other.
public final class TaskHandle {
    private final CancelToken token;

    public TaskHandle(CancelToken token) {
        this.token = token;
    }

    /// Asks the task to stop. Its outcome still comes: what it had finished by then stays done.
    public void cancel() {
        token.cancel();
    }
}
