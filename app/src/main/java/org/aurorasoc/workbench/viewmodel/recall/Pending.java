package org.aurorasoc.workbench.viewmodel.recall;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.ErrorPresenter;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel.Work;
import org.jspecify.annotations.Nullable;

/// What the pane asked for and awaits, what failed of it, and how that is done again. Lives on the interface thread.
final class Pending {
    private final Errand searching;
    private final Errand loading;
    private final ErrorPresenter errors;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
    private Runnable last = () -> {};

    Pending(Workplace place) {
        searching = new Errand(place.runner());
        loading = new Errand(place.runner());
        errors = place.errors();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    /// @param again does the same once more
    <T> void search(Runnable again, String name, Function<CancelToken, T> service, Consumer<T> onDone) {
        last = again;
        begin(searching, Work.SEARCH, name, service, onDone);
    }

    <T> void load(Runnable again, String name, Function<CancelToken, T> service, Consumer<T> onDone) {
        last = again;
        begin(loading, Work.SAMPLES, name, service, onDone);
    }

    private <T> void begin(Errand which, Work kind, String name, Function<CancelToken, T> service, Consumer<T> onDone) {
        problem.set(null);
        work.set(kind);
        which.run(TaskGroup.IO, name, (cancel, _) -> service.apply(cancel), outcome -> end(outcome, onDone));
    }

    private <T> void end(Outcome<T> outcome, Consumer<T> onDone) {
        work.set(searching.isRunning() ? Work.SEARCH : loading.isRunning() ? Work.SAMPLES : Work.NONE);
        switch (outcome) {
            case Outcome.Done<T>(var value) -> onDone.accept(value);
            case Outcome.Failed<T>(var cause) -> problem.set(errors.present(cause));
            case Outcome.Cancelled<T> _ -> {}
        }
    }

    void retry() {
        last.run();
    }

    void cancel() {
        searching.cancel();
        loading.cancel();
        work.set(Work.NONE);
    }
}
