package org.aurorasoc.workbench.viewmodel.recall;

import java.util.function.Function;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.mending.Arrivals;
import org.aurorasoc.workbench.viewmodel.mending.Reembedding;

/// Long work on the memory that an answer asks for; it goes on in the task list.
final class MemoryChores {
    private final Workplace place;
    private final RecallViewModel model;

    MemoryChores(Workplace place, RecallViewModel model) {
        this.place = place;
        this.model = model;
    }

    void reembed() {
        new Reembedding(place, model::memoryChanged).start(CollectionName.CASES);
    }

    /// Makes words and indicators of cases that another client wrote.
    void catchUp() {
        place.tasks()
                .start(
                        place.messages().text("catchup.title"),
                        "catch up",
                        (cancel, progress) -> place.services().get().catchUp().catchUp(cancel, progress),
                        outcome -> ended(outcome, count -> place.messages().text("catchup.done", count)));
    }

    void importFile() {
        new Arrivals(place, model::memoryChanged).importFile();
    }

    private <T> void ended(Outcome<T> outcome, Function<T, String> sentence) {
        switch (outcome) {
            case Outcome.Done<T>(var value) -> place.line().say(sentence.apply(value));
            case Outcome.Failed<T>(var cause) ->
                place.line().say(place.errors().present(cause).title());
            case Outcome.Cancelled<T> _ -> place.line().say(place.messages().text("chore.stopped"));
        }
        model.memoryChanged();
    }
}
