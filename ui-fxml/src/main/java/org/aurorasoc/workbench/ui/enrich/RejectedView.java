package org.aurorasoc.workbench.ui.enrich;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.domain.extract.Rejection;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.enrich.Rejected;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What was refused, folded at the table's end.
public final class RejectedView {
    private static final int MOST_ROWS = 6;
    private static final double LINE = 1;

    private final EnrichViewModel model;
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private Button summary;

    @FXML
    private ListView<Rejection> list;

    public RejectedView(EnrichViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Rejected rejected = model.rejected();
        list.setItems(rejected.shown());
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(MOST_ROWS, rejected.shown().size()) * list.getFixedCellSize() + LINE,
                        rejected.shown(),
                        list.fixedCellSizeProperty()));
        list.setCellFactory(_ -> new RejectionCell(rejected, messages, model::askAnyway));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        rejected.summaryProperty().subscribe(words -> {
            summary.setText(words);
            Shown.when(root, !words.isEmpty());
        });
        rejected.openProperty().subscribe(open -> {
            summary.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            Shown.when(list, open);
        });
    }

    private void press(KeyEvent key) {
        Rejection chosen = list.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ENTER && chosen != null) {
            model.askAnyway(chosen);
            key.consume();
        }
    }

    /// Opens with the keyboard inside, or folds; true when it is open now.
    boolean toggleByKey() {
        model.rejected().toggle();
        boolean open = model.rejected().openProperty().get();
        if (open) {
            list.getSelectionModel().selectFirst();
            list.requestFocus();
        }
        return open;
    }

    @FXML
    private void toggle() {
        model.rejected().toggle();
    }

    ListView<Rejection> list() {
        return list;
    }
}
