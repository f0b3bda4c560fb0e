package org.aurorasoc.workbench.ui.collections;

import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.aurorasoc.workbench.ui.fx.CopyMenu;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.collections.TableRow;

/// The keys of the table. The ends are those of the collection, not of the rows that happen to be in memory.
final class RowKeys {
    private final CollectionsViewModel model;
    private final TableView<TableRow> table;
    private final Viewport viewport;
    private final CopyMenu copies;

    RowKeys(CollectionsViewModel model, TableView<TableRow> table, Viewport viewport, CopyMenu copies) {
        this.model = model;
        this.table = table;
        this.viewport = viewport;
        this.copies = copies;
    }

    void listen() {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    private Optional<TableRow> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void press(KeyEvent key) {
        boolean done = key.isShortcutDown() ? withControl(key) : plain(key);
        if (done) {
            key.consume();
        }
    }

    private boolean plain(KeyEvent key) {
        switch (key.getCode()) {
            case HOME -> {
                viewport.wish(Viewport.Edge.FIRST);
                model.table().first();
            }
            case END -> {
                viewport.wish(Viewport.Edge.LAST);
                model.table().last();
            }
            case DELETE -> delete();
            case DOWN -> {
                if (!key.isShiftDown()) {
                    return false;
                }
                selected().ifPresent(model.marks()::mark);
                step(1);
                selected().ifPresent(model.marks()::mark);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(KeyEvent key) {
        if (key.getCode() == KeyCode.A) {
            model.marks().markAll();
        } else if (key.getCode() == KeyCode.C && key.isShiftDown()) {
            copies.show(table, Side.TOP, 0, 0);
        } else if (key.getCode() == KeyCode.C) {
            model.actions().copy(CopyFormat.PLAIN, selected());
        } else {
            return false;
        }
        return true;
    }

    private void delete() {
        if (model.deletionRefused().isEmpty()) {
            model.actions().delete(selected());
        }
    }

    private void type(KeyEvent key) {
        switch (key.getCharacter()) {
            case "j" -> step(1);
            case "k" -> step(-1);
            case "x" -> selected().ifPresent(model.marks()::toggle);
            case "b" -> model.actions().pin(selected());
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// From the selected row, or onto the screen where that row was left far behind.
    private void step(int by) {
        int selected = table.getSelectionModel().getSelectedIndex();
        int next = selected < 0 ? viewport.first() : selected + by;
        if (next >= 0 && next < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(next);
            table.getFocusModel().focus(next);
            if (next <= viewport.first() || next >= viewport.last()) {
                table.scrollTo(Math.max(0, by > 0 ? next - (viewport.last() - viewport.first()) + 1 : next));
            }
        }
    }
}
