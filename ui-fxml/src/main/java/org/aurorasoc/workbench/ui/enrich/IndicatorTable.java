package org.aurorasoc.workbench.ui.enrich;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.theme.Motion;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorLine;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorText;
import org.jspecify.annotations.Nullable;

/// The rows of a text: selected one at a time, marked as many as one likes, dragged out as plain text.
final class IndicatorTable {
    private static final double EDGES = 0;

    private final TableView<IndicatorLine> table;
    private final EnrichViewModel model;
    private final Columns columns;

    IndicatorTable(TableView<IndicatorLine> table, EnrichViewModel model, Messages messages, Motion motion) {
        this.table = table;
        this.model = model;
        table.setPlaceholder(new Region());
        table.setItems(model.lines().shown());
        columns = new Columns(model, messages, table, motion);
        table.setRowFactory(_ -> new Row());
        table.widthProperty().subscribe(columns::fit);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> model.actions().selectedProperty().set(line));
        model.lines().shown().addListener((ListChangeListener<IndicatorLine>) _ -> keepSelection());
    }

    /// A row speaks as one sentence, and what leaves by the mouse is defanged text.
    private final class Row extends TableRow<IndicatorLine> {
        Row() {
            setOnDragDetected(_ -> {
                if (!isEmpty()) {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(model.actions().dragged());
                    startDragAndDrop(TransferMode.COPY).setContent(content);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable IndicatorLine item, boolean empty) {
            super.updateItem(item, empty);
            accessibleTextProperty().unbind();
            if (item == null || empty) {
                setAccessibleText(null);
            } else {
                accessibleTextProperty().bind(item.textProperty().map(IndicatorText::spoken));
            }
        }
    }

    /// A filter or a new text must not leave the detail of a row that is gone.
    private void keepSelection() {
        IndicatorLine chosen = model.actions().selectedProperty().get();
        int index = chosen == null ? -1 : table.getItems().indexOf(chosen);
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
        } else if (table.getItems().isEmpty()) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(0);
            table.scrollTo(0);
        }
    }

    /// Makes the box no higher than the rows, so that what stands below it follows the last of them.
    void endWithLastRow(Region box) {
        box.maxHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        this::height,
                        table.getItems(),
                        table.fixedCellSizeProperty(),
                        table.skinProperty(),
                        table.heightProperty()));
    }

    private double height() {
        if (table.getItems().isEmpty() || !(table.lookup(".column-header-background") instanceof Region head)) {
            return Double.MAX_VALUE;
        }
        return Math.ceil(head.prefHeight(-1) + table.getItems().size() * table.getFixedCellSize()) + EDGES;
    }

    void fit() {
        columns.fit();
    }

    void walk(int step) {
        int next = Math.clamp(
                table.getSelectionModel().getSelectedIndex() + (long) step,
                0,
                Math.max(0, table.getItems().size() - 1));
        if (!table.getItems().isEmpty()) {
            table.getSelectionModel().clearAndSelect(next);
            table.getFocusModel().focus(next);
            table.scrollTo(Math.max(0, next - 2));
        }
    }

    void toggleMark() {
        IndicatorLine line = model.actions().selectedProperty().get();
        if (line != null) {
            model.lines().marks().toggle(line);
        }
    }

    /// Marks the row and the next one.
    void extend(int step) {
        IndicatorLine line = model.actions().selectedProperty().get();
        if (line != null) {
            model.lines().marks().mark(line);
            walk(step);
            IndicatorLine next = model.actions().selectedProperty().get();
            if (next != null) {
                model.lines().marks().mark(next);
            }
        }
    }

    /// Shows the actions in a menu, each with its key; opened anew, since what can be done changes.
    static ContextMenu menu(List<PaneAction> actions) {
        ContextMenu menu = new ContextMenu();
        for (PaneAction action : actions) {
            MenuItem item = new MenuItem(
                    action.shortcut().isEmpty() ? action.title() : action.title() + "  " + action.shortcut());
            item.setMnemonicParsing(false);
            item.setDisable(!action.isAvailable());
            item.setOnAction(_ -> action.run().run());
            menu.getItems().add(item);
        }
        if (menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        return menu;
    }
}
