package org.aurorasoc.workbench.viewmodel.why;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.recall.CasePair;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// Two texts side by side: yours and a past case, or two past cases. Lives on the interface thread.
public final class CompareViewModel implements AutoCloseable {
    private final Workplace place;
    private final Inert inert;
    private final Errand errand;
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable ComparePage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private @Nullable ComparePage whole;
    private Runnable last = () -> {};

    public CompareViewModel(Workplace place) {
        this.place = place;
        inert = new Inert(place.services());
        errand = new Errand(place.runner());
        onlyDifferences.subscribe(this::show);
        place.room().onProperty().subscribe(() -> last.run());
    }

    public ReadOnlyObjectProperty<@Nullable ComparePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return errand.runningProperty();
    }

    /// Leaves out what is the same on both sides.
    public BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }

    /// Your question's text and a case of its answer.
    public void compareWithYours(ChosenCase row) {
        AskedQuestion asked = row.answer().asked();
        begin((cancel, _) -> compare(asked, row.hit(), cancel));
    }

    /// Two past cases, by their ids.
    public void compareCases(String leftId, String rightId) {
        begin((cancel, _) -> {
            CasePair pair = place.services().get().recall().between(leftId, rightId);
            return compare(pair.asked(), pair.hit(), cancel);
        });
    }

    private void begin(TaskRunner.Work<ComparePage> work) {
        last = () -> begin(work);
        whole = null;
        show();
        problem.set(null);
        errand.run(TaskGroup.IO, "compare", work, this::end);
    }

    private ComparePage compare(AskedQuestion asked, RecalledCase hit, CancelToken cancel) {
        Services services = place.services().get();
        Why why = services.why().explain(asked).of(hit, cancel);
        Optional<CaseRecord> left =
                asked.like().map(entry -> new CaseRecord(entry.key().sourceId(), entry.payload()));
        return new CompareWriter(place.messages(), inert, WhyViewModel.discretion(place)).page(left, hit.record(), why);
    }

    private void end(Outcome<ComparePage> outcome) {
        switch (outcome) {
            case Outcome.Done<ComparePage>(var compared) -> {
                whole = compared;
                show();
            }
            case Outcome.Failed<ComparePage>(var cause) ->
                problem.set(place.errors().present(cause));
            case Outcome.Cancelled<ComparePage> _ -> {}
        }
    }

    private void show() {
        ComparePage compared = whole;
        page.set(compared == null || !onlyDifferences.get() ? compared : compared.differences());
    }

    public void retry() {
        last.run();
    }

    /// What is shown, as Markdown.
    public void copy() {
        ComparePage shown = page.get();
        if (shown != null) {
            place.outside().clip().put(CompareMarkdown.write(shown, place.messages()));
            place.line()
                    .say(place.messages().text("compare.copied", shown.rows().size()));
        }
    }

    @Override
    public void close() {
        errand.close();
    }
}
