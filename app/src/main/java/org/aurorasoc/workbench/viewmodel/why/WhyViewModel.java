package org.aurorasoc.workbench.viewmodel.why;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.reasons.SentencePair;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// Why the chosen case came back, read when it is asked for; the newest case wins. Lives on the interface thread.
public final class WhyViewModel implements AutoCloseable {
    private final Workplace place;
    private final Inert inert;
    private final Errand reasons;
    private final Errand whole;
    private final Explainer explainer = new Explainer();
    private final ReadOnlyObjectWrapper<@Nullable WhyPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FullTexts> texts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper pair = new ReadOnlyIntegerWrapper(0);
    private @Nullable ChosenCase chosen;
    private List<SentencePair> pairs = List.of();

    private record Read(WhyPage page, List<SentencePair> pairs) {}

    WhyViewModel(Workplace place, Inert inert) {
        this.place = place;
        this.inert = inert;
        reasons = new Errand(place.runner());
        whole = new Errand(place.runner());
    }

    /// The reasons of the chosen case; null while there are none to show.
    public ReadOnlyObjectProperty<@Nullable WhyPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return reasons.runningProperty();
    }

    /// Both whole texts while they are open, else null.
    public ReadOnlyObjectProperty<@Nullable FullTexts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /// The number of the pair that is looked at; 0 for none.
    public ReadOnlyIntegerProperty pairProperty() {
        return pair.getReadOnlyProperty();
    }

    /// Forgets what was shown: it is of another case.
    void clear() {
        reasons.cancel();
        closeTexts();
        chosen = null;
        pairs = List.of();
        page.set(null);
        problem.set(null);
        pair.set(0);
    }

    void ask(ChosenCase row) {
        clear();
        chosen = row;
        Discretion discretion = discretion(place);
        reasons.run(
                TaskGroup.IO,
                "why",
                (cancel, _) -> {
                    Why why = explainer.explain(
                            place.services().get(), row.answer().asked(), row.hit(), cancel);
                    WhyWriter writer = new WhyWriter(place.messages(), inert, discretion);
                    return new Read(writer.page(row.hit(), why), WhyWriter.shown(why.sentences()));
                },
                this::show);
    }

    static Discretion discretion(Workplace place) {
        return new Discretion(place.room().isOn(), place.messages().text("hidden"));
    }

    private void show(Outcome<Read> outcome) {
        switch (outcome) {
            case Outcome.Done<Read>(var read) -> {
                pairs = read.pairs();
                page.set(read.page());
                pair.set(pairs.isEmpty() ? 0 : 1);
            }
            case Outcome.Failed<Read>(var cause) -> problem.set(place.errors().present(cause));
            case Outcome.Cancelled<Read> _ -> {}
        }
    }

    public void retry() {
        if (chosen != null) {
            ask(chosen);
        }
    }

    /// One pair on (1) or back (-1); round at the ends. False where there is none.
    public boolean walk(int step) {
        if (pairs.isEmpty()) {
            return false;
        }
        pair.set(Math.floorMod(pair.get() - 1 + step, pairs.size()) + 1);
        return true;
    }

    /// One of the pairs that are shown, by its number.
    public void lookAt(int number) {
        if (number >= 1 && number <= pairs.size()) {
            pair.set(number);
        }
    }

    /// Reads both texts whole, the sentences marked; false where there is nothing to read them for.
    public boolean openTexts() {
        ChosenCase row = chosen;
        if (row == null || page.get() == null) {
            return false;
        }
        List<SentencePair> marked = pairs;
        whole.run(
                TaskGroup.IO,
                "full-texts",
                (_, _) -> {
                    String yours = row.answer().asked().text();
                    String theirs = EmbeddedTextRule.textOf(row.hit().entry()).orElse("");
                    return new FullTexts(
                            FullTextWriter.of(yours, inert.of(yours), marked, SentencePair::yours),
                            FullTextWriter.of(theirs, inert.of(theirs), marked, SentencePair::theirs));
                },
                this::open);
        return true;
    }

    private void open(Outcome<FullTexts> outcome) {
        switch (outcome) {
            case Outcome.Done<FullTexts>(var read) -> texts.set(read);
            case Outcome.Failed<FullTexts>(var cause) ->
                problem.set(place.errors().present(cause));
            case Outcome.Cancelled<FullTexts> _ -> {}
        }
    }

    /// False where they were not open.
    public boolean closeTexts() {
        whole.cancel();
        boolean open = texts.get() != null;
        texts.set(null);
        return open;
    }

    @Override
    public void close() {
        clear();
    }
}
