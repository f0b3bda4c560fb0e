package org.aurorasoc.workbench.viewmodel.recall;

import java.util.function.Consumer;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Does one small thing away from the interface thread; a failure is said in the message line. Deeds do not replace
/// one another: each was asked for.
final class Deed {
    private final Workplace place;

    Deed(Workplace place) {
        this.place = place;
    }

    <T> void run(String name, TaskRunner.Work<T> work, Consumer<T> onDone) {
        place.runner().submit(TaskGroup.IO, name, work, outcome -> end(outcome, onDone));
    }

    private <T> void end(Outcome<T> outcome, Consumer<T> onDone) {
        switch (outcome) {
            case Outcome.Done<T>(var value) -> onDone.accept(value);
            case Outcome.Failed<T>(var cause) ->
                place.line().say(place.errors().present(cause).title());
            case Outcome.Cancelled<T> _ -> {}
        }
    }
}
