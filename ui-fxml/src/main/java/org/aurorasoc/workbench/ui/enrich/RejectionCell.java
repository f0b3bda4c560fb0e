package org.aurorasoc.workbench.ui.enrich;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.domain.extract.Rejection;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.enrich.Rejected;
import org.jspecify.annotations.Nullable;

/// One refused value with its reason and place; it can be looked up all the same.
final class RejectionCell extends ListCell<Rejection> {
    private final Rejected rejected;
    private final Label value = new Label();
    private final Label reason = new Label();
    private final Button anyway;
    private final HBox row;

    RejectionCell(Rejected rejected, Messages messages, Consumer<Rejection> ask) {
        this.rejected = rejected;
        value.getStyleClass().addAll("mono", "cut-value");
        reason.getStyleClass().addAll("meta", "cut-value");
        anyway = new Button(messages.text("enrich.rejected.anyway"));
        anyway.getStyleClass().add("quiet");
        anyway.setMinWidth(USE_PREF_SIZE);
        anyway.setFocusTraversable(false);
        anyway.setOnAction(_ -> ask.accept(getItem()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(value, reason, gap, anyway);
        row.getStyleClass().add("rejected-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Rejection item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        value.setText(Rejected.value(item));
        reason.setText(rejected.reason(item));
        setAccessibleText(value.getText() + ", " + reason.getText());
        setGraphic(row);
    }
}
