package org.aurorasoc.workbench.ui.collections;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.viewmodel.collections.CollectionItem;
import org.jspecify.annotations.Nullable;

/// A collection: name and rows, then what is known of its vectors.
final class CollectionCell extends ListCell<CollectionItem> {
    private final Label name = label("strong", "row-title");
    private final Label rows = label("mono");
    private final Label models = label("meta", "row-title");
    private final Label size = label("meta", "row-title");
    private final Label newest = label("meta", "row-title");
    private final Tooltip exact = new Tooltip();
    private final VBox box;

    CollectionCell() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        rows.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(name, gap, rows);
        top.getStyleClass().add("line");
        box = new VBox(top, models, size, newest);
        box.getStyleClass().add("collection-item");
        newest.setTooltip(exact);
        setPrefWidth(0);
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    @Override
    protected void updateItem(@Nullable CollectionItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        name.setText(item.title());
        rows.setText(item.rows());
        models.setText(item.models());
        size.setText(item.size());
        newest.setText(item.newest().text());
        exact.setText(item.newest().exact());
        setAccessibleText(item.spoken());
        setGraphic(box);
    }
}
