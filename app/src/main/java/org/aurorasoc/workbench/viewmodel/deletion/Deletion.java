package org.aurorasoc.workbench.viewmodel.deletion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.deletion.DeletionService;
import org.aurorasoc.workbench.service.deletion.DeletionService.Restored;
import org.aurorasoc.workbench.service.deletion.DeletionService.Seen;
import org.aurorasoc.workbench.service.rows.Rights;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// Deletes rows and offers to undo it until the window closes; one for all panes of a window. Lives
/// on the interface thread.
public final class Deletion implements AutoCloseable {
    private final Workplace place;
    private final Errand asking;
    private final Set<UUID> undoable = new HashSet<>();
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private Runnable onMemoryChanged = () -> {};
    private Runnable onOtherMemory = () -> {};
    private String memory = "";
    private volatile @Nullable DeletionService service;

    /// What may be done here, and where here is.
    private record Here(Rights rights, String memory) {}

    /// @param onChanged who asked, and hears that the rows went and came back
    private record Done(UUID id, Runnable onChanged) {}

    /// Deletes under the fresh id and says how many rows went.
    @FunctionalInterface
    public interface Work {
        long delete(UUID deletion, CancelToken cancel, ProgressSink progress);
    }

    @FunctionalInterface
    private interface WorkOf {
        long delete(DeletionService service, CancelToken cancel, ProgressSink progress);
    }

    public Deletion(Workplace place) {
        this.place = place;
        asking = new Errand(place.runner());
    }

    /// Hears that rows may have gone or come back, also after a cancel.
    public void setOnMemoryChanged(Runnable listener) {
        onMemoryChanged = listener;
    }

    /// Hears that another memory is open than the one before.
    public void setOnOtherMemory(Runnable listener) {
        onOtherMemory = listener;
    }

    /// Asks what this user may do in the memory that is open now; until that is known, deleting is offered
    /// and the store decides.
    public void look() {
        asking.<Here>run(TaskGroup.IO, "rights", (_, _) -> here(place.services().get()), outcome -> {
            if (outcome instanceof Outcome.Done<Here>(var here)) {
                refused.set(reason(here.rights()));
                moved(here.memory());
            }
        });
    }

    private static Here here(Services services) {
        return new Here(services.rows().rights(), services.deletions().memory());
    }

    private void moved(String now) {
        String before = memory;
        memory = now;
        if (!before.isEmpty() && !before.equals(now)) {
            withdraw();
            onOtherMemory.run();
        }
    }

    /// What was deleted in another memory is not put back into this one; it is kept until that memory is open again.
    private void withdraw() {
        if (!undoable.isEmpty()) {
            undoable.clear();
            place.line().undos().forget();
            place.line().say(place.messages().text("deletion.withdrawn"));
        }
    }

    private String reason(Rights rights) {
        return rights.deletes()
                ? ""
                : place.messages().text(rights.writes() ? "deletion.refused" : "deletion.readonly");
    }

    /// Why rows cannot be deleted; empty when they can.
    public ReadOnlyStringProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    public void delete(List<Seen> rows) {
        delete(rows, () -> {});
    }

    /// Rows as they were seen: where a colleague changed one meanwhile, it stays.
    ///
    /// @param onChanged hears that the rows went, and that they are back
    public void delete(List<Seen> rows, Runnable onChanged) {
        Done done = new Done(UUID.randomUUID(), onChanged);
        String title = place.messages().text("deletion.title", rows.size());
        begin(done, title, (deletions, cancel, progress) -> deletions.delete(done.id(), rows, cancel, progress));
    }

    /// All rows that are wanted, however many.
    public void deleteWanted(String collection, RowsWanted wanted) {
        Done done = new Done(UUID.randomUUID(), () -> {});
        String title = place.messages().text("deletion.wanted", VisibleText.line(collection));
        begin(
                done,
                title,
                (deletions, cancel, progress) ->
                        deletions.deleteWanted(done.id(), collection, wanted, cancel, progress));
    }

    /// Rows that are found out only while they are deleted.
    public void deleteBy(int rows, Work work, Runnable onChanged) {
        Done done = new Done(UUID.randomUUID(), onChanged);
        String title = place.messages().text("deletion.title", rows);
        begin(done, title, (_, cancel, progress) -> work.delete(done.id(), cancel, progress));
    }

    private void begin(Done done, String title, WorkOf work) {
        if (!refused.get().isEmpty()) {
            place.line().say(refused.get());
            return;
        }
        undoable.add(done.id());
        place.tasks()
                .<Long>start(
                        title,
                        "delete",
                        (cancel, progress) -> {
                            DeletionService deletions = place.services().get().deletions();
                            service = deletions;
                            return work.delete(deletions, cancel, progress);
                        },
                        outcome -> ended(done, outcome));
    }

    private void ended(Done done, Outcome<Long> outcome) {
        switch (outcome) {
            case Outcome.Done<Long>(var rows) -> {
                if (rows == 0) {
                    undoable.remove(done.id());
                    place.line().say(place.messages().text("deletion.none"));
                } else {
                    String label = place.messages().text("deletion.undo", rows);
                    keep(done);
                    place.line().say(place.messages().text("deletion.done", rows), label, this::undo);
                }
            }
            case Outcome.Failed<Long>(var cause) -> {
                // What went before the fault can come back all the same.
                keep(done);
                place.line().say(place.errors().present(cause).title());
            }
            case Outcome.Cancelled<Long> _ -> {
                keep(done);
                place.line()
                        .say(
                                place.messages().text("deletion.stopped"),
                                place.messages().text("deletion.undo.stopped"),
                                this::undo);
            }
        }
        changed(done);
    }

    private void keep(Done done) {
        place.line().undos().pushOnce(place.messages().text("deletion.step"), () -> putBack(done));
    }

    private void changed(Done done) {
        done.onChanged().run();
        onMemoryChanged.run();
    }

    /// Takes back what was done last; a deletion is on the same pile as everything else.
    private void undo() {
        place.line().undos().undo();
    }

    private void putBack(Done last) {
        place.tasks()
                .<Restored>start(
                        place.messages().text("deletion.undoing"),
                        "undo-delete",
                        (cancel, progress) -> place.services().get().deletions().undo(last.id(), cancel, progress),
                        outcome -> backAgain(last, outcome));
    }

    private void backAgain(Done last, Outcome<Restored> outcome) {
        switch (outcome) {
            case Outcome.Done<Restored>(var restored) -> {
                undoable.remove(last.id());
                place.line().say(Sentences.putBack(place.messages(), restored));
            }
            case Outcome.Failed<Restored>(var cause) -> {
                keep(last);
                place.line().say(place.errors().present(cause).title());
            }
            case Outcome.Cancelled<Restored> _ -> {
                keep(last);
                place.line().say(place.messages().text("deletion.undo.again"));
            }
        }
        changed(last);
    }

    /// The window closes: what was deleted is now deleted for good.
    @Override
    public void close() {
        asking.close();
        DeletionService used = service;
        if (used != null) {
            used.forget(undoable);
        }
    }
}
