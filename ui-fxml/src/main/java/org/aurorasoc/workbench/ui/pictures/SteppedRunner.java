package org.aurorasoc.workbench.ui.pictures;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskHandle;
import org.aurorasoc.workbench.task.TaskRunner;

/// Background work that waits until the picture wants it done, so that a window can be caught while it works,
/// and when something fails.
final class SteppedRunner implements TaskRunner {
    /// Longer delays are clocks and repeated looks, which a picture does not wait for.
    private static final Duration SHORT = Duration.ofMillis(600);

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Map<String, Object> answers = new HashMap<>();
    private Optional<WorkbenchException> nextFailure = Optional.empty();
    private final List<WorkbenchException> failures = new ArrayList<>();
    private boolean unfinished;

    /// The next task ends like this in place of running.
    void failNext(WorkbenchException failure) {
        nextFailure = Optional.of(failure);
    }

    /// Tasks of this name are answered with this from now on, and do not run.
    void answer(String name, Object value) {
        answers.put(name, value);
    }

    /// What has gone wrong so far.
    List<WorkbenchException> failures() {
        return List.copyOf(failures);
    }

    /// Does what waits now.
    void step() {
        for (int left = waiting.size(); left > 0; left--) {
            waiting.remove().run();
        }
    }

    /// Begins what waits, as far as it tells of its progress, and leaves it unfinished.
    void begin() {
        unfinished = true;
        step();
        unfinished = false;
    }

    /// Does all that waits and all that follows from it.
    void settle() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    @Override
    public <T> TaskHandle submit(
            TaskGroup group, String name, Work<T> work, ProgressSink onProgress, Consumer<Outcome<T>> onDone) {
        CancelToken token = new CancelToken();
        waiting.add(() -> {
            Outcome<T> outcome = outcome(name, work, token, onProgress);
            if (outcome instanceof Outcome.Failed<T>(var cause)) {
                failures.add(cause);
            }
            if (!unfinished) {
                onDone.accept(outcome);
            }
        });
        return new TaskHandle(token);
    }

    @SuppressWarnings("unchecked")
    private <T> Outcome<T> outcome(String name, Work<T> work, CancelToken token, ProgressSink onProgress) {
        if (token.isCancelled()) {
            return new Outcome.Cancelled<>();
        }
        Object answer = answers.get(name);
        if (answer != null) {
            return new Outcome.Done<>((T) answer);
        }
        if (nextFailure.isPresent()) {
            WorkbenchException failure = nextFailure.get();
            nextFailure = Optional.empty();
            return new Outcome.Failed<>(failure);
        }
        try {
            return new Outcome.Done<>(work.run(token, onProgress));
        } catch (CancelledException e) {
            return new Outcome.Cancelled<>();
        } catch (WorkbenchException e) {
            return new Outcome.Failed<>(e);
        } catch (Exception e) {
            return new Outcome.Failed<>(
                    new UnexpectedException("The program met a fault.", "The log has the details.", e));
        }
    }

    @Override
    public TaskHandle later(Duration delay, Runnable action) {
        CancelToken token = new CancelToken();
        if (delay.compareTo(SHORT) <= 0) {
            waiting.add(() -> {
                if (!token.isCancelled()) {
                    action.run();
                }
            });
        }
        return new TaskHandle(token);
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
