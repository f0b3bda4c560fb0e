package org.aurorasoc.workbench.viewmodel.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.tasks.BackgroundTask;
import org.aurorasoc.workbench.viewmodel.tasks.TaskList;

/// The work that goes on in the background: one line for the status bar, one each for the list. Lives
/// on the interface thread.
public final class TasksViewModel {
    private final TaskList tasks;
    private final Messages messages;
    private final TaskWriter writer;
    private final ObservableList<TaskLine> lines = FXCollections.observableArrayList();
    private final ObservableList<TaskLine> shown = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    public TasksViewModel(Workplace place) {
        tasks = place.tasks();
        messages = place.messages();
        writer = new TaskWriter(messages, place.clock());
        tasks.tasks().addListener((ListChangeListener<BackgroundTask>) _ -> follow());
        follow();
    }

    /// The newest first; read-only.
    public ObservableList<TaskLine> lines() {
        return shown;
    }

    /// What runs, in the status bar's few words; empty when nothing does.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Lets the times be said again; to be called about once a second.
    public void tick() {
        lines.forEach(TaskLine::tell);
        summarise();
    }

    /// Takes what has ended off the list.
    public void tidy() {
        tasks.tidy();
    }

    private void follow() {
        List<TaskLine> next = new ArrayList<>();
        for (BackgroundTask task : tasks.tasks()) {
            next.add(lines.stream()
                    .filter(line -> line.task() == task)
                    .findFirst()
                    .orElseGet(() -> line(task)));
        }
        lines.setAll(next);
        summarise();
    }

    private TaskLine line(BackgroundTask task) {
        TaskLine line = new TaskLine(task, writer);
        task.stateProperty().addListener(_ -> summarise());
        return line;
    }

    private void summarise() {
        List<TaskLine> running =
                lines.stream().filter(line -> line.runningProperty().get()).toList();
        summary.set(
                switch (running.size()) {
                    case 0 -> "";
                    case 1 -> running.getFirst().shortly();
                    default -> messages.text("tasks.more", running.getLast().shortly(), running.size() - 1);
                });
    }
}
