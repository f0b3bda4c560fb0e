package org.aurorasoc.workbench.ui.casework;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.casework.ClosingViewModel;
import org.aurorasoc.workbench.viewmodel.casework.PinnedCase;
import org.aurorasoc.workbench.viewmodel.casework.TickedIndicator;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What goes with the case: its indicators, each ticked or left out, and the past cases to be linked.
public final class EvidenceView {
    private static final int ROWS_SHOWN = 6;

    private final ClosingViewModel model;
    private final Messages messages;

    @FXML
    private Label noIndicators;

    @FXML
    private ListView<TickedIndicator> indicators;

    @FXML
    private VBox pinnedField;

    @FXML
    private VBox pinned;

    public EvidenceView(ClosingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
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
}
