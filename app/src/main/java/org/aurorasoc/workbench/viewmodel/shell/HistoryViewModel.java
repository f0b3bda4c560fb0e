package org.aurorasoc.workbench.viewmodel.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// The questions asked before, to ask one again. Lives on the interface thread.
public final class HistoryViewModel implements AutoCloseable {
    private final Workplace place;
    private final Errand errand;
    private final ReadOnlyObjectWrapper<List<Question>> questions = new ReadOnlyObjectWrapper<>(List.of());

    /// @param shown fit for one row
    public record Question(String text, String shown) {
        @Override
        public String toString() {
            return "a past question";
        }
    }

    public HistoryViewModel(Workplace place) {
        this.place = place;
        errand = new Errand(place.runner());
    }

    public ReadOnlyObjectProperty<List<Question>> questionsProperty() {
        return questions.getReadOnlyProperty();
    }

    public void load() {
        errand.run(
                TaskGroup.IO,
                "history",
                (_, _) -> place.services().get().history().queries().stream()
                        .map(text -> new Question(text, VisibleText.line(Defang.text(text))))
                        .toList(),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<List<Question>>(var kept) -> questions.set(kept);
                        case Outcome.Failed<List<Question>>(var cause) ->
                            place.line().say(place.errors().present(cause).title());
                        case Outcome.Cancelled<List<Question>> _ -> {}
                    }
                });
    }

    public void ask(Question question) {
        place.navigator().go(new Destination.Ask(question.text()));
    }

    @Override
    public void close() {
        errand.close();
    }
}
