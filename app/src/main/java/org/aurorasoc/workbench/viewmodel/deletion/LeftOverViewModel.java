package org.aurorasoc.workbench.viewmodel.deletion;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.aurorasoc.workbench.service.deletion.DeletionService.LeftOver;
import org.aurorasoc.workbench.service.deletion.DeletionService.Restored;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// Rows that an earlier window deleted and could not let go, since it ended without warning. Lives
/// on the interface thread.
public final class LeftOverViewModel implements AutoCloseable {
    private final Workplace place;
    private final Errand looking;
    private final Errand forgetting;
    private final ReadOnlyLongWrapper rows = new ReadOnlyLongWrapper();
    private @Nullable LeftOver left;
    private Runnable onMemoryChanged = () -> {};

    public LeftOverViewModel(Workplace place) {
        this.place = place;
        looking = new Errand(place.runner());
        forgetting = new Errand(place.runner());
    }

    public void setOnMemoryChanged(Runnable listener) {
        onMemoryChanged = listener;
    }

    /// Looks once, before this window deletes anything.
    public void look() {
        looking.<LeftOver>run(
                TaskGroup.IO,
                "left over",
                (_, _) -> place.services().get().deletions().leftOver(),
                outcome -> {
                    if (outcome instanceof Outcome.Done<LeftOver>(var found)) {
                        found(found);
                    }
                });
    }

    private void found(LeftOver found) {
        left = found;
        rows.set(found.rows());
        if (found.rows() == 0 && !found.deletions().isEmpty()) {
            letGo();
        }
    }

    /// How many rows can be put back.
    public ReadOnlyLongProperty rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public void putBack() {
        LeftOver what = left;
        if (what == null) {
            return;
        }
        rows.set(0);
        place.tasks()
                .<Restored>start(
                        place.messages().text("deletion.undoing"),
                        "restore",
                        (cancel, progress) -> place.services().get().deletions().restore(what, cancel, progress),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Restored>(var back) ->
                                    place.line().say(Sentences.putBack(place.messages(), back));
                                case Outcome.Failed<Restored>(var cause) -> {
                                    place.line()
                                            .say(place.errors().present(cause).title());
                                    rows.set(what.rows());
                                }
                                case Outcome.Cancelled<Restored> _ -> {
                                    place.line().say(place.messages().text("deletion.undo.again"));
                                    rows.set(what.rows());
                                }
                            }
                            onMemoryChanged.run();
                        });
    }

    /// Deletes them for good.
    public void letGo() {
        LeftOver what = left;
        if (what == null) {
            return;
        }
        rows.set(0);
        forgetting.<Boolean>run(
                TaskGroup.IO,
                "forget",
                (_, _) -> {
                    place.services().get().deletions().forget(what.deletions());
                    return true;
                },
                outcome -> {
                    if (outcome instanceof Outcome.Failed<Boolean>(var cause)) {
                        place.line().say(place.errors().present(cause).title());
                    }
                });
    }

    @Override
    public void close() {
        looking.close();
        forgetting.close();
    }
}
