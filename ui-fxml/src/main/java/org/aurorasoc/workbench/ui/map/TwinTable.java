package org.aurorasoc.workbench.ui.map;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.map.GroupRow;
import org.jspecify.annotations.Nullable;

/// The columns of the map as a table.
final class TwinTable {
    private static final List<Double> SHARES = List.of(0.29, 0.12, 0.25, 0.34);

    private final Messages messages;

    TwinTable(Messages messages) {
        this.messages = messages;
    }

    void dress(TableView<GroupRow> table) {
        table.getColumns().add(group());
        TableColumn<GroupRow, String> size = column("map.twin.size", GroupRow::size);
        size.getStyleClass().addAll("number", "mono");
        table.getColumns().add(size);
        table.getColumns().add(column("map.twin.nearest", GroupRow::nearest));
        table.getColumns().add(column("map.twin.titles", GroupRow::titles));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.widthProperty().subscribe(width -> {
            for (int i = 0; i < SHARES.size(); i++) {
                table.getColumns().get(i).setPrefWidth(SHARES.get(i) * width.doubleValue());
            }
        });
    }

    private TableColumn<GroupRow, String> column(String key, Function<GroupRow, String> text) {
        TableColumn<GroupRow, String> column = new TableColumn<>(messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> new WholeInTip());
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<GroupRow, GroupRow> group() {
        TableColumn<GroupRow, GroupRow> column = new TableColumn<>(messages.text("map.twin.group"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new GroupCell());
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /// What is cut in the cell is whole in its tooltip.
    private static final class WholeInTip extends TableCell<GroupRow, String> {
        WholeInTip() {
            getStyleClass().add("row-title");
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            setTooltip(empty || item == null ? null : new Tooltip(item));
        }
    }

    private static final class GroupCell extends TableCell<GroupRow, GroupRow> {
        @Override
        protected void updateItem(@Nullable GroupRow item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : item.label());
            setGraphic(item == null || empty ? null : new SignMark(item.sign()));
        }
    }
}
