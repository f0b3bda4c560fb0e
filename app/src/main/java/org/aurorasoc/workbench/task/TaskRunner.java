package org.aurorasoc.workbench.task;

import java.time.Duration;
import java.util.function.Consumer;

/// The one way from the screen to long work and back.
public interface TaskRunner extends AutoCloseable {
    /// What to do, away from the screen. It asks the token now and then, and tells the sink how far it is.
    @FunctionalInterface
    interface Work<T> {
        T run(CancelToken token, ProgressSink progress) throws Exception;
    }

    /// Runs the work in its group. `onProgress` hears the newest step, not each, and nothing after the
    /// outcome; `onDone` hears exactly one outcome. Both are called on the screen's executor.
    ///
    /// @param name what it is, in one constant word for the log; never a user's text
    <T> TaskHandle submit(
            TaskGroup group, String name, Work<T> work, ProgressSink onProgress, Consumer<Outcome<T>> onDone);

    default <T> TaskHandle submit(TaskGroup group, String name, Work<T> work, Consumer<Outcome<T>> onDone) {
        return submit(group, name, work, ProgressSink.SILENT, onDone);
    }

    /// Calls `action` on the screen's executor after the delay, unless the handle is cancelled before.
    TaskHandle later(Duration delay, Runnable action);

    /// For a task that needs the others out of the way: waits until all that had begun or waited is over, at most so
    /// long. A runner that does one thing after another has nobody to wait for.
    default void awaitOthers(Duration atMost) {}

    /// Cancels all that runs or waits, and waits a little for it; each still gets its outcome.
    @Override
    void close();
}
