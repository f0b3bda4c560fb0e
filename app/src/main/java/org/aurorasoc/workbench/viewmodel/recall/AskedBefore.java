package org.aurorasoc.workbench.viewmodel.recall;

import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Keeps the questions that were asked. A history that cannot be kept costs a word, never the answer.
final class AskedBefore {
    private final Workplace place;

    AskedBefore(Workplace place) {
        this.place = place;
    }

    void remember(RecallRequest.Question question) {
        if (question instanceof RecallRequest.Question.Text(var text)) {
            place.runner()
                    .submit(
                            TaskGroup.IO,
                            "history",
                            (_, _) -> {
                                place.services().get().history().remember(text);
                                return text;
                            },
                            this::told);
        }
    }

    private void told(Outcome<String> outcome) {
        if (outcome instanceof Outcome.Failed<String>(var cause)) {
            place.line().say(place.errors().present(cause).title());
        }
    }
}
