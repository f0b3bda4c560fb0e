package org.aurorasoc.workbench.ui.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
import org.aurorasoc.workbench.ui.fx.KeyFocus;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.SentenceCase;
import org.aurorasoc.workbench.viewmodel.casework.ClosingForm;
import org.aurorasoc.workbench.viewmodel.casework.ClosingViewModel;
import org.aurorasoc.workbench.viewmodel.casework.FormField;
import org.aurorasoc.workbench.viewmodel.casework.PieceMeter;
import org.aurorasoc.workbench.viewmodel.casework.PinnedCase;
import org.aurorasoc.workbench.viewmodel.casework.Rival;
import org.aurorasoc.workbench.viewmodel.casework.TickedIndicator;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The form that closes the case in hand, as a sheet over the right side.
public final class ClosingView {
    private static final KeyCombination SUBMIT =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final int ROWS_SHOWN = 6;

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
    private GridPane rival;

    @FXML
    private Label theirTitle;

    @FXML
    private Label yourTitle;

    @FXML
    private Label theirOutcome;

    @FXML
    private Label yourOutcome;

    @FXML
    private Label theirSummary;

    @FXML
    private Label yourSummary;

    @FXML
    private Button take;

    @FXML
    private TextField title;

    @FXML
    private Label titleFault;

    @FXML
    private ProseBox summary;

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
    private Label noIndicators;

    @FXML
    private ListView<TickedIndicator> indicators;

    @FXML
    private VBox pinnedField;

    @FXML
    private VBox pinned;

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
        fillChoices();
        fillLists();
        model.faultsProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::show);
        model.rivalProperty().subscribe(this::show);
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
        summary.textProperty().bindBidirectional(form.summaryProperty());
        disposition.textProperty().bindBidirectional(form.dispositionProperty());
        outcome.textProperty().bindBidirectional(form.outcomeProperty());
        techniques.textProperty().bindBidirectional(form.techniquesProperty());
        worked.textProperty().bindBidirectional(form.whatWorkedProperty());
        failed.textProperty().bindBidirectional(form.whatFailedProperty());
        severity.valueProperty().bindBidirectional(form.severityProperty());
        tlp.valueProperty().bindBidirectional(form.tlpProperty());
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

    private void fillLists() {
        indicators.setItems(model.form().indicators());
        indicators.setCellFactory(_ -> new IndicatorCell(messages));
        indicators.addEventFilter(KeyEvent.KEY_PRESSED, this::tick);
        model.form().indicators().subscribe(this::sizeIndicators);
        indicators.fixedCellSizeProperty().subscribe(this::sizeIndicators);
        model.pinned().subscribe(this::showPinned);
        showPinned();
    }

    private void sizeIndicators() {
        int rows = model.form().indicators().size();
        Shown.when(indicators, rows > 0);
        Shown.when(noIndicators, rows == 0);
        double height = Math.min(rows, ROWS_SHOWN) * indicators.getFixedCellSize() + 2;
        indicators.setPrefHeight(height);
        indicators.setMinHeight(height);
        indicators.setMaxHeight(height);
    }

    private void tick(KeyEvent key) {
        TickedIndicator selected = indicators.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.SPACE && selected != null) {
            selected.tickedProperty().set(!selected.isTicked());
            key.consume();
        }
    }

    private void showPinned() {
        Shown.when(pinnedField, !model.pinned().isEmpty());
        pinned.getChildren()
                .setAll(model.pinned().stream().map(this::pinnedLine).toList());
    }

    private HBox pinnedLine(PinnedCase each) {
        Label caseId = new Label(VisibleText.line(each.id()));
        caseId.getStyleClass().add("mono");
        caseId.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(each.title());
        name.getStyleClass().add("row-title");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Button unpin = new Button("", new FontIcon(Feather.X));
        unpin.getStyleClass().add("icon-only");
        String words = messages.text("closing.unpin", caseId.getText());
        unpin.setAccessibleText(words);
        unpin.setTooltip(new Tooltip(words));
        unpin.setOnAction(_ -> model.unpin(each.id()));
        HBox line = new HBox(new FontIcon(Feather.LINK), caseId, name, unpin);
        line.getStyleClass().add("line");
        return line;
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
        if (now == null) {
            problem.clear();
            return;
        }
        problem.say(now.title(), now.detail());
        if (now.action() == Problem.Action.RETRY) {
            problem.offer(messages.text("closing.retry"), model::retry);
        }
    }

    private void show(@Nullable Rival now) {
        Shown.when(rival, now != null);
        if (now != null) {
            show(now.there(), theirTitle, theirOutcome, theirSummary);
            show(now.yours(), yourTitle, yourOutcome, yourSummary);
            take.setText(messages.text("closing.rival.take", now.freeId()));
            take.setOnAction(_ -> model.submitAs(now.freeId()));
            KeyFocus.on(take);
        }
    }

    private static void show(Rival.Side side, Label title, Label outcome, Label summary) {
        title.setText(side.title());
        outcome.setText(side.outcome());
        summary.setText(side.summary());
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
        KeyFocus.on(title);
    }

    @FXML
    private void submit() {
        model.submit();
        List.of(FormField.values()).stream()
                .filter(model.faultsProperty().get()::containsKey)
                .findFirst()
                .ifPresent(wrong -> KeyFocus.on(
                        switch (wrong) {
                            case ID -> id;
                            case TITLE -> title;
                            case SUMMARY -> summary;
                            case TECHNIQUES -> techniques;
                        }));
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
