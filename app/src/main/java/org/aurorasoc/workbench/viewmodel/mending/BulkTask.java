package org.aurorasoc.workbench.viewmodel.mending;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.intake.BulkOutcome;
import org.aurorasoc.workbench.service.intake.BulkOutcome.Aside;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.tasks.BackgroundTask;
import org.jspecify.annotations.Nullable;

/// One work that brings many rows in, as a task: its line tells what the store did beside. Whoever stops it leaves no
/// slow memory to the others: what was laid aside for it is put back at once, by a task that can be stopped as well.
final class BulkTask {
    private final Workplace place;
    private volatile List<BulkOutcome> outcomes = List.of();
    private @Nullable BackgroundTask task;

    BulkTask(Workplace place) {
        this.place = place;
    }

    /// @param bulk what became of the work in bulk, out of its value; what ended that is the task's failure
    <T> void start(
            String title,
            String name,
            TaskRunner.Work<T> work,
            Function<T, List<BulkOutcome>> bulk,
            Consumer<Outcome<T>> onOutcome) {
        TaskRunner.Work<T> whole = (cancel, progress) -> {
            T value = work.run(cancel, progress);
            outcomes = bulk.apply(value);
            throwEnd();
            return value;
        };
        task = place.tasks().start(title, name, whole, this::notes, outcome -> {
            onOutcome.accept(outcome);
            if (isLeftBehind()) {
                new Reindexing(place, () -> {}).start();
            }
        });
    }

    private void throwEnd() {
        for (BulkOutcome each : outcomes) {
            WorkbenchException end = each.end();
            if (end != null) {
                throw end;
            }
        }
    }

    private boolean isStopped() {
        return task != null && task.isStopped();
    }

    private boolean isLeftBehind() {
        return isStopped() && outcomes.stream().anyMatch(each -> each.aside() == Aside.LEFT);
    }

    private List<String> notes() {
        Stream<String> done = outcomes.stream().flatMap(each -> each.done().stream());
        boolean liesAside = outcomes.stream().anyMatch(each -> each.aside() != Aside.NOTHING);
        return liesAside ? Stream.concat(done, Stream.of(aside())).toList() : done.toList();
    }

    private String aside() {
        return place.messages().text(isLeftBehind() ? "reindex.follows" : "reindex.left");
    }
}
