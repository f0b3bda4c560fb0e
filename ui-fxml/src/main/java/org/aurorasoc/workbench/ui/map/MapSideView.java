package org.aurorasoc.workbench.ui.map;

import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.map.Drawing;
import org.aurorasoc.workbench.viewmodel.map.LegendEntry;
import org.aurorasoc.workbench.viewmodel.map.MapChoice;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel;
import org.aurorasoc.workbench.viewmodel.map.NeighbourRow;

/// Beside the plot: what the signs mean, and the true neighbours of the point that is looked at.
public final class MapSideView {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    private final MapViewModel model;
    private final Messages messages;

    @FXML
    private VBox legend;

    @FXML
    private Label chosen;

    @FXML
    private VBox near;

    @FXML
    private ListView<NeighbourRow> neighbours;

    private boolean isElsewhere;

    public MapSideView(MapViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        neighbours.setItems(model.choice().neighbours());
        neighbours.setCellFactory(_ -> new NeighbourCell(messages));
        neighbours.setOnMouseClicked(_ -> visit());
        neighbours.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        model.drawingProperty().subscribe(drawing -> {
            showLegend(drawing);
            showChosen();
        });
        model.choice().pointProperty().subscribe(_ -> showChosen());
        model.chosenProperty().subscribe(_ -> showChosen());
    }

    /// The true neighbours are listed elsewhere on the screen: once is enough.
    void setNeighboursElsewhere(boolean elsewhere) {
        isElsewhere = elsewhere;
        showChosen();
    }

    private void showLegend(Drawing drawing) {
        boolean hadFocus = legend.isFocusWithin();
        int focused = IntStream.range(0, legend.getChildren().size())
                .filter(i -> legend.getChildren().get(i).isFocused())
                .findFirst()
                .orElse(0);
        legend.getChildren()
                .setAll(IntStream.range(0, drawing.legend().size())
                        .mapToObj(i -> entry(i, drawing.legend().get(i)))
                        .toList());
        if (hadFocus && focused < legend.getChildren().size()) {
            legend.getChildren().get(focused).requestFocus();
        }
    }

    private ToggleButton entry(int number, LegendEntry entry) {
        Label word = new Label(entry.label());
        Label count = new Label(messages.text("number", entry.count()));
        count.getStyleClass().addAll("mono", "meta");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(new SignMark(entry.sign()), word, gap, count);
        line.getStyleClass().add("legend-line");
        ToggleButton button = new ToggleButton();
        button.getStyleClass().setAll("toggle-button", "legend-entry");
        button.setGraphic(line);
        line.prefWidthProperty().bind(button.widthProperty().subtract(12));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setSelected(entry.shown());
        button.pseudoClassStateChanged(HIDDEN, !entry.shown());
        button.setAccessibleText(
                messages.text("map.legend.spoken", entry.label(), entry.count(), entry.shown() ? 1 : 0));
        button.setTooltip(new Tooltip(messages.text("map.legend.tip", entry.label())));
        button.setOnAction(_ -> model.toggle(number));
        return button;
    }

    private void showChosen() {
        int point = model.choice().pointProperty().get();
        boolean some = model.chosenProperty().get() != null;
        if (!some) {
            chosen.setText(messages.text("map.chosen.none"));
        } else {
            chosen.setText(point == MapChoice.NOBODY ? messages.text("map.neighbour.off") : model.describe(point));
        }
        Shown.when(near, some && !isElsewhere);
        select();
    }

    /// The list follows a walk that was made on the plot.
    private void select() {
        neighbours.getItems().stream()
                .filter(row -> row.key().equals(model.chosenProperty().get()))
                .findFirst()
                .ifPresentOrElse(
                        row -> neighbours.getSelectionModel().select(row),
                        neighbours.getSelectionModel()::clearSelection);
    }

    private void visit() {
        NeighbourRow row = neighbours.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.choice().visit(row);
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            visit();
            model.open();
            event.consume();
        }
    }
}
