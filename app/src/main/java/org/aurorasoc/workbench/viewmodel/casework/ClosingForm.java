package org.aurorasoc.workbench.viewmodel.casework;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.domain.draft.CaseForm;
import org.aurorasoc.workbench.domain.draft.DraftIndicator;
import org.aurorasoc.workbench.domain.refang.Defang;

/// What stands in the fields of the closing form. Lives on the interface thread.
public final class ClosingForm {
    private final StringProperty id = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty summary = new SimpleStringProperty("");
    private final StringProperty disposition = new SimpleStringProperty("");
    private final StringProperty outcome = new SimpleStringProperty("");
    private final StringProperty severity = new SimpleStringProperty("");
    private final StringProperty techniques = new SimpleStringProperty("");
    private final StringProperty whatWorked = new SimpleStringProperty("");
    private final StringProperty whatFailed = new SimpleStringProperty("");
    private final StringProperty tlp = new SimpleStringProperty("");
    private final ObservableList<TickedIndicator> indicators =
            FXCollections.observableArrayList(each -> new Observable[] {each.tickedProperty()});

    public StringProperty idProperty() {
        return id;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty summaryProperty() {
        return summary;
    }

    public StringProperty dispositionProperty() {
        return disposition;
    }

    public StringProperty outcomeProperty() {
        return outcome;
    }

    /// As written; the six usual words are offered.
    public StringProperty severityProperty() {
        return severity;
    }

    /// Ids, parted by commas or spaces.
    public StringProperty techniquesProperty() {
        return techniques;
    }

    /// One a line.
    public StringProperty whatWorkedProperty() {
        return whatWorked;
    }

    /// One a line.
    public StringProperty whatFailedProperty() {
        return whatFailed;
    }

    public StringProperty tlpProperty() {
        return tlp;
    }

    public ObservableList<TickedIndicator> indicators() {
        return indicators;
    }

    /// Everything that is saved with the draft while it is typed.
    List<StringProperty> texts() {
        return List.of(title, summary, disposition, outcome, severity, techniques, whatWorked, whatFailed, tlp);
    }

    void fill(CaseDraft draft) {
        CaseForm kept = CaseForm.of(draft);
        title.set(kept.title());
        summary.set(kept.summary());
        disposition.set(kept.judged().disposition());
        outcome.set(kept.judged().outcome());
        severity.set(kept.judged().severity());
        tlp.set(kept.judged().tlp());
        techniques.set(String.join(", ", kept.techniques()));
        whatWorked.set(String.join("\n", kept.whatWorked()));
        whatFailed.set(String.join("\n", kept.whatFailed()));
        list(draft);
    }

    /// The draft's indicators as they are now; what was unticked stays so, and verdicts that were looked up.
    void list(CaseDraft draft) {
        Set<DraftIndicator> unticked =
                left().stream().map(ClosingForm::unjudged).collect(Collectors.toSet());
        List<TickedIndicator> now = judged(draft).indicators().stream()
                .filter(each -> !each.type().equals("technique"))
                .map(ClosingForm::ticked)
                .toList();
        now.stream()
                .filter(each -> unticked.contains(unjudged(each.indicator())))
                .forEach(each -> each.tickedProperty().set(false));
        replace(now);
    }

    /// Only what is another changes: whoever stands on a line keeps it.
    private void replace(List<TickedIndicator> now) {
        if (now.size() != indicators.size()) {
            indicators.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).indicator().equals(indicators.get(i).indicator())) {
                indicators.set(i, now.get(i));
            }
        }
    }

    /// The draft with the verdicts that stand in the list.
    CaseDraft judged(CaseDraft draft) {
        Set<DraftIndicator> held =
                draft.indicators().stream().map(ClosingForm::unjudged).collect(Collectors.toSet());
        List<DraftIndicator> known = indicators.stream()
                .map(TickedIndicator::indicator)
                .filter(each -> held.contains(unjudged(each)))
                .toList();
        return draft.withIndicators(known);
    }

    private static DraftIndicator unjudged(DraftIndicator each) {
        return new DraftIndicator(each.type(), each.value(), "");
    }

    private static TickedIndicator ticked(DraftIndicator each) {
        return new TickedIndicator(each, VisibleText.line(Defang.value(each.type(), each.value())));
    }

    private Set<DraftIndicator> left() {
        return indicators.stream()
                .filter(each -> !each.isTicked())
                .map(TickedIndicator::indicator)
                .collect(Collectors.toSet());
    }

    long ticked() {
        return indicators.stream().filter(TickedIndicator::isTicked).count();
    }

    /// The words of the technique field; ids in upper case, each once.
    List<String> techniqueWords() {
        return parts(techniques.get(), "[\\s,;]+").stream()
                .map(ClosingCheck::technique)
                .distinct()
                .toList();
    }

    /// A snapshot, to be handed to another thread.
    CaseForm snapshot() {
        return new CaseForm(
                title.get(),
                summary.get(),
                new CaseForm.Judged(disposition.get(), outcome.get(), severity.get(), tlp.get()),
                techniqueWords(),
                parts(whatWorked.get(), "\\R"),
                parts(whatFailed.get(), "\\R"),
                left());
    }

    private static List<String> parts(String text, String between) {
        return Stream.of(text.split(between))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
