package org.aurorasoc.workbench.ui.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.OutcomeMark;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.control.ProseBox;
import org.aurorasoc.workbench.ui.control.ScoreBar;
import org.aurorasoc.workbench.ui.control.SeverityMark;
import org.aurorasoc.workbench.ui.fx.ProblemNote;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.SentenceCase;
import org.aurorasoc.workbench.viewmodel.casework.ClosingForm;
import org.aurorasoc.workbench.viewmodel.casework.ClosingViewModel;
import org.aurorasoc.workbench.viewmodel.casework.FormField;
import org.aurorasoc.workbench.viewmodel.casework.PieceMeter;
import org.jspecify.annotations.Nullable;

/// The form that closes the case in hand, as a sheet over the right side.
public final class ClosingView {
    private static final KeyCombination SUBMIT =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final int LONGEST_EDITED = 50_000;

    private final ClosingViewModel model;
    private final Messages messages;
    private final Runnable onLeave;

    @FXML
    private VBox root;

    @FXML
    private TextField id;

    @FXML
    private Label idFault;

    @FXML
    private Label off;

    @FXML
    private ProblemBar problem;

    @FXML
    private TextField title;

    @FXML
    private Label titleFault;

    @FXML
    private ProseBox summary;

    @FXML
    private Label summaryLong;

    @FXML
    private Label hidden;

    @FXML
    private Label summaryFault;

    @FXML
    private HBox meterLine;

    @FXML
    private ScoreBar meterBar;

    @FXML
    private Label meter;

    @FXML
    private TextField disposition;

    @FXML
    private TextField outcome;

    @FXML
    private Label outcomeClass;

    @FXML
    private ComboBox<String> severity;

    @FXML
    private ComboBox<String> tlp;

    @FXML
    private TextField techniques;

    @FXML
    private Label revoked;

    @FXML
    private Label techniquesFault;

    @FXML
    private ProseBox worked;

    @FXML
    private ProseBox failed;

    @FXML
    private Label willStore;

    @FXML
    private Button submit;

    /// @param onLeave takes the sheet away
    public ClosingView(ClosingViewModel model, Messages messages, Runnable onLeave) {
        this.model = model;
        this.messages = messages;
        this.onLeave = onLeave;
    }

    @FXML
    private void initialize() {
        bindTexts(model.form());
        bindSummary(model.form());
        fillChoices();
        model.faultsProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::show);
        model.meter().readingProperty().subscribe(this::show);
        model.outlook().outcomeClassProperty().subscribe(this::show);
        model.outlook().revokedProperty().subscribe(this::showRevoked);
        willStore.textProperty().bind(model.outlook().willStoreProperty());
        off.textProperty().bind(model.offProperty());
        model.offProperty().subscribe(why -> Shown.when(off, !why.isEmpty()));
        submit.disableProperty().bind(model.offProperty().isNotEmpty().or(model.busyProperty()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void bindTexts(ClosingForm form) {
        id.textProperty().bindBidirectional(form.idProperty());
        title.textProperty().bindBidirectional(form.titleProperty());
        disposition.textProperty().bindBidirectional(form.dispositionProperty());
        outcome.textProperty().bindBidirectional(form.outcomeProperty());
        techniques.textProperty().bindBidirectional(form.techniquesProperty());
        worked.textProperty().bindBidirectional(form.whatWorkedProperty());
        failed.textProperty().bindBidirectional(form.whatFailedProperty());
        severity.valueProperty().bindBidirectional(form.severityProperty());
        tlp.valueProperty().bindBidirectional(form.tlpProperty());
    }

    /// A field that is typed in holds a few pages; what is longer is shown in part, and not changed.
    private void bindSummary(ClosingForm form) {
        form.summaryProperty().subscribe(text -> {
            boolean isLong = text.length() > LONGEST_EDITED;
            summary.setEditable(!isLong);
            String shown = isLong ? VisibleText.block(text.substring(0, LONGEST_EDITED)) : text;
            if (!summary.getText().equals(shown)) {
                summary.setText(shown);
            }
            summaryLong.setText(messages.text("closing.summary.long", LONGEST_EDITED, text.length()));
            Shown.when(summaryLong, isLong);
        });
        summary.textProperty().subscribe(typed -> {
            if (summary.isEditable()) {
                form.summaryProperty().set(typed);
            }
        });
        hidden.textProperty().bind(model.outlook().hiddenProperty());
        model.outlook().hiddenProperty().subscribe(which -> Shown.when(hidden, !which.isEmpty()));
    }

    private void fillChoices() {
        String none = messages.text("closing.unset");
        severity.getItems().add("");
        Stream.of(Severity.values()).map(Severity::word).forEach(severity.getItems()::add);
        severity.setCellFactory(_ -> severityCell(none));
        severity.setButtonCell(severityCell(none));
        tlp.getItems().add("");
        Stream.of(Tlp.values()).map(Tlp::label).forEach(tlp.getItems()::add);
        tlp.setCellFactory(_ -> new WordCell(none, VisibleText::line, _ -> null));
        tlp.setButtonCell(new WordCell(none, VisibleText::line, _ -> null));
    }

    private static WordCell severityCell(String none) {
        return new WordCell(
                none,
                word -> SentenceCase.capitalised(VisibleText.line(word)),
                word -> new SeverityMark(Severity.of(Optional.of(word))));
    }

    private void show(Map<FormField, String> faults) {
        fault(idFault, faults.get(FormField.ID));
        fault(titleFault, faults.get(FormField.TITLE));
        fault(summaryFault, faults.get(FormField.SUMMARY));
        fault(techniquesFault, faults.get(FormField.TECHNIQUES));
    }

    private static void fault(Label under, @Nullable String fault) {
        under.setText(fault == null ? "" : fault);
        Shown.when(under, fault != null);
    }

    private void show(@Nullable Problem now) {
        ProblemNote.show(problem, now, messages.text("closing.retry"), model::retry);
    }

    private void show(PieceMeter.Reading now) {
        meter.setText(now.text());
        meterBar.show(now.share());
        Shown.when(meterLine, !now.text().isEmpty());
        meterBar.getStyleClass().remove("cut");
        if (now.cut()) {
            meterBar.getStyleClass().add("cut");
        }
    }

    private void show(Optional<OutcomeClass> counted) {
        Shown.when(outcomeClass, counted.isPresent());
        counted.ifPresent(each -> {
            outcomeClass.setGraphic(OutcomeMark.icon(each));
            outcomeClass.setText(messages.text("closing.outcome.counts", messages.text("outcome." + each.name())));
        });
    }

    private void showRevoked(String pairs) {
        Shown.when(revoked, !pairs.isEmpty());
        revoked.setText(messages.text("closing.revoked.now", pairs));
    }

    private void press(KeyEvent key) {
        if (SUBMIT.match(key)) {
            submit();
            key.consume();
        }
    }

    /// Puts the keyboard where the form begins; a form that was never shown has to be dressed to take it.
    public void focusStart() {
        root.applyCss();
        root.layout();
        title.requestFocus();
    }

    @FXML
    private void submit() {
        model.submit();
        List.of(FormField.values()).stream()
                .filter(model.faultsProperty().get()::containsKey)
                .findFirst()
                .ifPresent(wrong -> field(wrong).requestFocus());
    }

    private Node field(FormField wrong) {
        return switch (wrong) {
            case ID -> id;
            case TITLE -> title;
            case SUMMARY -> summary;
            case TECHNIQUES -> techniques;
        };
    }

    @FXML
    private void leave() {
        onLeave.run();
    }

    @FXML
    private void copyNote() {
        model.copyNote();
    }

    @FXML
    private void throwAway() {
        model.throwAway();
    }
}
