package org.aurorasoc.workbench.viewmodel.tasks;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskRunner;

/// All that goes on in the background and how the last of it ended, newest first. Lives on the interface thread.
public final class TaskList implements AutoCloseable {
    private static final int KEPT = 20;

    private final TaskRunner runner;
    private final Clock clock;
    private final ObservableList<BackgroundTask> tasks = FXCollections.observableArrayList();
    private final ObservableList<BackgroundTask> shown = FXCollections.unmodifiableObservableList(tasks);

    public TaskList(TaskRunner runner, Clock clock) {
        this.runner = runner;
        this.clock = clock;
    }

    /// Read-only.
    public ObservableList<BackgroundTask> tasks() {
        return shown;
    }

    /// Begins a task that outlives the pane it came from. `title` is shown; `name` is a constant word for the log.
    public <T> BackgroundTask start(
            String title, String name, TaskRunner.Work<T> work, Consumer<Outcome<T>> onOutcome) {
        return start(title, name, work, List::of, onOutcome);
    }

    /// @param notes what its line says besides how it ended; asked for once, when it has
    public <T> BackgroundTask start(
            String title,
            String name,
            TaskRunner.Work<T> work,
            Supplier<List<String>> notes,
            Consumer<Outcome<T>> onOutcome) {
        BackgroundTask task = new BackgroundTask(title, clock.instant());
        tasks.addFirst(task);
        forgetOldest();
        task.began(runner.submit(TaskGroup.LONG, name, work, new Steps(task, clock), outcome -> {
            task.told(notes.get());
            task.become(stateAfter(outcome));
            onOutcome.accept(outcome);
        }));
        return task;
    }

    /// Takes what has ended off the list.
    public void tidy() {
        tasks.removeIf(task -> !task.isRunning());
    }

    public List<BackgroundTask> running() {
        return tasks.stream().filter(BackgroundTask::isRunning).toList();
    }

    private static <T> TaskState stateAfter(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> new TaskState.Done();
            case Outcome.Failed<T>(var cause) -> new TaskState.Failed(cause);
            case Outcome.Cancelled<T> _ -> new TaskState.Cancelled();
        };
    }

    private void forgetOldest() {
        for (int last = tasks.size() - 1; last >= KEPT; last--) {
            if (!tasks.get(last).isRunning()) {
                tasks.remove(last);
            }
        }
    }

    @Override
    public void close() {
        running().forEach(BackgroundTask::giveUp);
    }
}
