package org.aurorasoc.workbench.task;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Runs a task when the test says so, on the test's own thread: so a test can see "busy", and have a late answer arrive
/// after a newer one.
public final class ManualTaskRunner implements TaskRunner {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final Deque<Runnable> delayed = new ArrayDeque<>();

    @Override
    public <T> TaskHandle submit(
            TaskGroup group, String name, Work<T> work, ProgressSink onProgress, Consumer<Outcome<T>> onDone) {
        OneTask<T> task =
                new OneTask<>(name, work, new ProgressRelay(Runnable::run, onProgress), onDone, new CancelToken());
        tasks.add(task);
        return task.handle();
    }

    @Override
    public TaskHandle later(Duration delay, Runnable action) {
        CancelToken token = new CancelToken();
        delayed.add(() -> {
            if (!token.isCancelled()) {
                action.run();
            }
        });
        return new TaskHandle(token);
    }

    public void runOldest() {
        tasks.removeFirst().run();
    }

    public void runNewest() {
        tasks.removeLast().run();
    }

    public void runAll() {
        while (!tasks.isEmpty()) {
            runOldest();
        }
    }

    /// Lets every delay pass that waits now; what begins anew in one of them waits for the next time.
    public void elapse() {
        for (int waiting = delayed.size(); waiting > 0; waiting--) {
            delayed.removeFirst().run();
        }
    }

    public int waiting() {
        return tasks.size();
    }

    @Override
    public void close() {
        tasks.clear();
        delayed.clear();
    }
}
