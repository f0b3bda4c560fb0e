package org.aurorasoc.workbench.viewmodel.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.tasks.BackgroundTask;
import org.aurorasoc.workbench.viewmodel.tasks.TaskState;

/// One task as the list shows it: what it is, how far, how long yet, and how it ended.
public final class TaskLine {
    private final BackgroundTask task;
    private final TaskWriter writer;
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);

    TaskLine(BackgroundTask task, TaskWriter writer) {
        this.task = task;
        this.writer = writer;
        task.stateProperty().subscribe(_ -> tell());
    }

    public String title() {
        return task.title();
    }

    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// From 0 to 1; negative while nobody can tell.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public void cancel() {
        task.cancel();
    }

    BackgroundTask task() {
        return task;
    }

    /// In the status bar's few words.
    String shortly() {
        return switch (task.stateProperty().get()) {
            case TaskState.Running(var done, var total) -> writer.shortly(task.title(), done, total, elapsed());
            case TaskState.Indexing(var since, var done, var total) ->
                writer.shortly(writer.indexOf(task.title()), done, total, elapsed(since));
            case TaskState.Done _, TaskState.Failed _, TaskState.Cancelled _ -> "";
        };
    }

    /// Says it again: time has passed.
    void tell() {
        switch (task.stateProperty().get()) {
            case TaskState.Running(var done, var total) -> {
                fraction.set(share(done, total));
                detail.set(writer.running(done, total, elapsed()));
            }
            case TaskState.Indexing(var since, var done, var total) -> {
                fraction.set(share(done, total));
                detail.set(writer.indexing(done, total, elapsed(since)));
            }
            case TaskState.Done _ -> end(writer.done(elapsed()));
            case TaskState.Failed(var cause) -> {
                Problem problem = writer.problem(cause);
                end((problem.title() + " " + problem.detail()).strip());
            }
            case TaskState.Cancelled _ -> end(writer.cancelled());
        }
    }

    private void end(String said) {
        if (running.get()) {
            detail.set(writer.withNotes(said, task.notes()));
            running.set(false);
        }
    }

    private Duration elapsed() {
        return elapsed(task.since());
    }

    private Duration elapsed(Instant since) {
        return Duration.between(since, writer.now());
    }

    private static double share(long done, long total) {
        return total > 0 ? Math.clamp((double) done / total, 0, 1) : -1;
    }
}
