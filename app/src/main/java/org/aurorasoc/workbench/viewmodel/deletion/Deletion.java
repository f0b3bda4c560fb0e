package org.aurorasoc.workbench.viewmodel.deletion;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.service.deletion.DeletionService;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// Deletes rows and offers to undo it until the window closes. Lives on the interface thread.
public final class Deletion implements AutoCloseable {
    private final Workplace place;
    private final Runnable onMemoryChanged;
    private final List<Done> undoable = new ArrayList<>();
    private final ReadOnlyIntegerWrapper undos = new ReadOnlyIntegerWrapper();
    private @Nullable DeletionService service;

    private record Done(UUID id, long rows) {}

    /// How many rows went, by whom they can come back.
    private record Gone(long rows, DeletionService by) {}

    @FunctionalInterface
    private interface Work {
        long delete(DeletionService service, CancelToken cancel, ProgressSink progress);
    }

    /// @param onMemoryChanged hears that rows may have gone or come back, also after a cancel
    public Deletion(Workplace place, Runnable onMemoryChanged) {
        this.place = place;
        this.onMemoryChanged = onMemoryChanged;
    }

    /// Rows as they were seen: where a colleague changed one meanwhile, it stays.
    public void delete(List<DeletionService.Seen> rows) {
        UUID id = UUID.randomUUID();
        String title = place.messages().text("deletion.title", rows.size());
        begin(id, title, (deletions, cancel, progress) -> deletions.delete(id, rows, cancel, progress));
    }

    /// All rows that are wanted, however many.
    public void deleteWanted(String collection, RowsWanted wanted) {
        UUID id = UUID.randomUUID();
        String title = place.messages().text("deletion.wanted", VisibleText.line(collection));
        begin(
                id,
                title,
                (deletions, cancel, progress) -> deletions.deleteWanted(id, collection, wanted, cancel, progress));
    }

    private void begin(UUID id, String title, Work work) {
        undoable.add(new Done(id, -1));
        place.tasks()
                .start(
                        title,
                        "delete",
                        (cancel, progress) -> {
                            DeletionService deletions = place.services().get().deletions();
                            return new Gone(work.delete(deletions, cancel, progress), deletions);
                        },
                        outcome -> ended(id, outcome));
    }

    private void ended(UUID id, Outcome<Gone> outcome) {
        switch (outcome) {
            case Outcome.Done<Gone>(var gone) -> {
                service = gone.by();
                replace(id, gone.rows());
                offer(gone.rows());
            }
            case Outcome.Failed<Gone>(var cause) ->
                place.line().say(place.errors().present(cause).title());
            case Outcome.Cancelled<Gone> _ -> {
                undos.set(undoable.size());
                place.line()
                        .say(
                                place.messages().text("deletion.stopped"),
                                place.messages().text("deletion.undo.stopped"),
                                this::undo);
            }
        }
        onMemoryChanged.run();
    }

    private void replace(UUID id, long rows) {
        undoable.removeIf(done -> done.id().equals(id));
        if (rows > 0) {
            undoable.add(new Done(id, rows));
        }
        undos.set(undoable.size());
    }

    private void offer(long rows) {
        if (rows == 0) {
            place.line().say(place.messages().text("deletion.none"));
        } else {
            place.line()
                    .say(
                            place.messages().text("deletion.done", rows),
                            place.messages().text("deletion.undo", rows),
                            this::undo);
        }
    }

    /// How many deletions can be undone, the last first.
    public ReadOnlyIntegerProperty undosProperty() {
        return undos.getReadOnlyProperty();
    }

    public void undo() {
        if (undoable.isEmpty()) {
            return;
        }
        Done last = undoable.removeLast();
        undos.set(undoable.size());
        place.tasks()
                .start(
                        place.messages().text("deletion.undoing"),
                        "undo-delete",
                        (cancel, progress) -> place.services().get().deletions().undo(last.id(), cancel, progress),
                        outcome -> undone(last, outcome));
    }

    private void undone(Done last, Outcome<DeletionService.Restored> outcome) {
        switch (outcome) {
            case Outcome.Done<DeletionService.Restored>(var restored) ->
                place.line()
                        .say(
                                restored.thereAgain() > 0 && last.rows() >= 0
                                        ? place.messages()
                                                .text("deletion.undone.some", restored.rows(), restored.thereAgain())
                                        : place.messages().text("deletion.undone", restored.rows()));
            case Outcome.Failed<DeletionService.Restored>(var cause) -> {
                keep(last);
                place.line().say(place.errors().present(cause).title());
            }
            case Outcome.Cancelled<DeletionService.Restored> _ -> {
                keep(last);
                place.line().say(place.messages().text("deletion.undo.again"));
            }
        }
        onMemoryChanged.run();
    }

    private void keep(Done last) {
        undoable.add(last);
        undos.set(undoable.size());
    }

    /// The window closes: what was deleted is now deleted for good.
    @Override
    public void close() {
        if (service != null) {
            service.forget(undoable.stream().map(Done::id).toList());
        }
    }
}
