package org.aurorasoc.workbench.viewmodel.recall;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.aurorasoc.workbench.domain.desk.Judgement.Relation;
import org.aurorasoc.workbench.service.deletion.DeletionService.Seen;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.MemoryStanding;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.why.CaseActions;
import org.aurorasoc.workbench.viewmodel.why.ChosenCase;
import org.aurorasoc.workbench.viewmodel.why.CompareViewModel;

/// What can be done with the cases of the list: with the marked ones, else with the selected one. Lives
/// on the interface thread.
public final class RecallActions implements CaseActions {
    private final Workplace place;
    private final RecallViewModel model;
    private final CompareViewModel comparison;
    private final CaseTakings takings;
    private final Judging judging;
    private final Freezing freezing;
    private final MemoryChores chores;
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper keepingRefused = new ReadOnlyStringWrapper("");
    private Runnable mending = () -> {};
    private Optional<CaseRemoval> removal = Optional.empty();

    public RecallActions(Workplace place, RecallViewModel model, CompareViewModel comparison) {
        this.place = place;
        this.model = model;
        this.comparison = comparison;
        takings = new CaseTakings(place);
        judging = new Judging(place, model);
        freezing = new Freezing(place, model);
        chores = new MemoryChores(place, model);
        model.standingProperty()
                .subscribe(now -> keepingRefused.set(
                        now == MemoryStanding.READ_ONLY ? place.messages().text("connection.readonly") : ""));
    }

    @Override
    public ReadOnlyStringProperty keepingRefusedProperty() {
        return keepingRefused.getReadOnlyProperty();
    }

    /// Says why, where nothing can be kept now.
    private void keep(Runnable deed) {
        if (keepingRefused.get().isEmpty()) {
            deed.run();
        } else {
            place.line().say(keepingRefused.get());
        }
    }

    /// What is done about a memory that cannot be asked: the same that the bar over the pane offers.
    public void setMending(Runnable deed) {
        mending = deed;
    }

    public void mendConnection() {
        mending.run();
    }

    /// With it, cases can be deleted from here.
    public void setRemoval(CaseRemoval port) {
        removal = Optional.of(port);
    }

    public boolean canDelete() {
        return removal.isPresent() && deletionRefused().isEmpty();
    }

    /// Why cases cannot be deleted; empty when they can.
    public String deletionRefused() {
        return keepingRefused.get().isEmpty()
                ? removal.map(CaseRemoval::refused).orElse("")
                : keepingRefused.get();
    }

    private List<RecallRow> chosen() {
        return model.list().chosen();
    }

    private Optional<RecallRow> selected() {
        return Optional.ofNullable(model.list().selectedProperty().get());
    }

    @Override
    public void copy(CopyFormat format) {
        takings.copy(chosen(), format);
    }

    public void export() {
        List<RecallRow> marked = model.list().markCountProperty().get() > 0
                ? chosen()
                : model.list().rowsProperty().get();
        takings.export(marked);
    }

    /// Two marked cases with each other, else the selected one with the question.
    @Override
    public void compare() {
        List<RecallRow> rows = chosen();
        RecallAnswer answer = model.pageProperty().get().answer();
        if (rows.isEmpty() || answer == null) {
            return;
        }
        if (rows.size() == 2) {
            comparison.compareCases(rows.getFirst().caseId(), rows.getLast().caseId());
        } else {
            RecallRow row = selected().orElse(rows.getFirst());
            comparison.compareWithYours(new ChosenCase(answer, row.hit()));
        }
        comparing.set(true);
    }

    /// The comparison stands in place of list and case.
    public ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    public void endComparing() {
        comparing.set(false);
    }

    @Override
    public void link() {
        keep(() -> judging.judge(chosen(), Relation.LINKED));
    }

    @Override
    public void unrelated() {
        keep(() -> judging.judge(chosen(), Relation.NOT_RELATED));
    }

    /// The cases that are kept out of this answer by the analyst's own word.
    public void listUnrelated(Consumer<List<Judging.LeftOut>> onList) {
        judging.listLeftOut(onList);
    }

    public void takeBack(Judging.LeftOut leftOut) {
        keep(() -> judging.takeBack(leftOut));
    }

    @Override
    public void alike() {
        selected().ifPresent(row -> model.alike(row.caseId()));
    }

    @Override
    public void pin() {
        List<String> ids = chosen().stream().map(RecallRow::caseId).toList();
        if (!ids.isEmpty()) {
            place.draft().pinCases(ids);
        }
    }

    public void openFrozen(String id) {
        freezing.open(id);
    }

    @Override
    public void freeze() {
        keep(freezing::freeze);
    }

    public Freezing frozen() {
        return freezing;
    }

    /// The text in the box becomes the draft's, and the form opens.
    @Override
    public void close() {
        keep(this::openForm);
    }

    private void openForm() {
        String text = model.text();
        if (!text.isBlank()) {
            place.draft().takeText(text);
        }
        place.navigator().go(new Destination.Closing());
    }

    public void delete() {
        List<Seen> cases = chosen().stream()
                .map(row -> row.hit().entry())
                .map(entry -> new Seen(entry.key(), Optional.of(entry.createdAt())))
                .toList();
        if (!cases.isEmpty()) {
            removal.ifPresent(port -> port.remove(cases, this::removed));
        }
    }

    private void removed() {
        model.memoryChanged();
        model.search();
    }

    public void importFile() {
        keep(chores::importFile);
    }

    public void connect() {
        place.navigator().go(new Destination.Setting(SettingsSection.CONNECTION));
    }

    public void reembed() {
        keep(chores::reembed);
    }

    public void catchUp() {
        keep(chores::catchUp);
    }

    public void mendModel() {
        place.navigator().go(new Destination.BadgeMeaning());
    }

    public void chooseModel() {
        place.navigator().go(new Destination.Setting(SettingsSection.MODELS));
    }
}
