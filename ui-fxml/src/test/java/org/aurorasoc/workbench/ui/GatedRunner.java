package org.aurorasoc.workbench.ui;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskHandle;
import org.aurorasoc.workbench.task.TaskRunner;

/// Real threads on which a test holds up the next task of a name, and lets tasks of a name fail.
final class GatedRunner implements TaskRunner {
    private final TaskRunner threads;
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Map<String, WorkbenchException> faults = new ConcurrentHashMap<>();

    GatedRunner(TaskRunner threads) {
        this.threads = threads;
    }

    /// The next task of this name begins when the latch opens, whether or not anybody still wants it.
    CountDownLatch hold(String name) {
        CountDownLatch gate = new CountDownLatch(1);
        gates.put(name, gate);
        return gate;
    }

    /// Tasks of this name end like this, once what holds them lets go.
    void fail(String name, WorkbenchException fault) {
        faults.put(name, fault);
    }

    void heal(String name) {
        faults.remove(name);
    }

    @Override
    public <T> TaskHandle submit(
            TaskGroup group, String name, Work<T> work, ProgressSink onProgress, Consumer<Outcome<T>> onDone) {
        CountDownLatch gate = gates.remove(name);
        Work<T> gated = (cancel, progress) -> {
            if (gate != null) {
                gate.await();
            }
            WorkbenchException fault = faults.get(name);
            if (fault != null) {
                throw fault;
            }
            return work.run(cancel, progress);
        };
        return threads.submit(group, name, gated, onProgress, onDone);
    }

    @Override
    public TaskHandle later(Duration delay, Runnable action) {
        return threads.later(delay, action);
    }

    @Override
    public void close() {
        threads.close();
    }
}
