package org.aurorasoc.workbench.ui.collections;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.collections.ModelLine;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The models whose vectors the collection holds, and what they are worth to a question asked now.
public final class ModelsView {
    /// Word and button side by side.
    private static final double LEAST_STATE = 310;

    private final CollectionsViewModel model;
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private TableView<ModelLine> table;

    public ModelsView(CollectionsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label());
        TableColumn<ModelLine, ModelLine> rows = column("rows", ModelLine::rows, 64, "number");
        TableColumn<ModelLine, ModelLine> dimensions = column("dimensions", ModelLine::dimensions, 112, "number");
        TableColumn<ModelLine, ModelLine> state = column("state", ModelLine::stateWord, 320, "state-cell");
        state.setCellFactory(_ -> new StateCell());
        state.setMinWidth(LEAST_STATE);
        table.getColumns().add(column("model", ModelLine::model, 146, "mono"));
        table.getColumns().add(rows);
        table.getColumns().add(dimensions);
        table.getColumns().add(state);
        model.sightProperty().subscribe(_ -> show());
        model.chosenProperty().subscribe(_ -> show());
    }

    private void show() {
        table.getItems().setAll(model.modelLines());
    }

    private TableColumn<ModelLine, ModelLine> column(
            String name, Function<ModelLine, String> text, double width, String style) {
        TableColumn<ModelLine, ModelLine> column = new TableColumn<>(messages.text("models.column." + name));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.getStyleClass().add(style);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ModelLine line, boolean empty) {
                super.updateItem(line, empty);
                setText(empty || line == null ? "" : text.apply(line));
                if (!getStyleClass().contains(style)) {
                    getStyleClass().addAll(style, "row-title");
                }
            }
        });
        return column;
    }

    void focusStart() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    Node root() {
        return root;
    }

    private final class StateCell extends TableCell<ModelLine, ModelLine> {
        private final Button mend = new Button();

        StateCell() {
            mend.getStyleClass().addAll("plain", "mend");
            mend.setMinWidth(USE_PREF_SIZE);
            mend.setOnAction(_ -> model.reembed());
            setContentDisplay(ContentDisplay.LEFT);
        }

        @Override
        protected void updateItem(@Nullable ModelLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            FontIcon icon = new FontIcon(
                    switch (line.state()) {
                        case COMPARED -> Feather.CHECK_CIRCLE;
                        case ASSUMED -> Feather.HELP_CIRCLE;
                        case LEFT_OUT -> Feather.ALERT_TRIANGLE;
                    });
            Label word = new Label(line.stateWord(), icon);
            word.setMinWidth(USE_PREF_SIZE);
            word.getStyleClass().add("state-" + line.state().name().toLowerCase(Locale.ROOT));
            HBox box = new HBox(word);
            box.getStyleClass().add("rows-line");
            if (line.mendable() > 0) {
                mend.setText(messages.text("models.reembed", line.mendable()));
                box.getChildren().add(mend);
            }
            setGraphic(box);
        }
    }
}
