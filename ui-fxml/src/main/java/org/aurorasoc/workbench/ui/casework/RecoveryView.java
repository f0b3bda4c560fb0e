package org.aurorasoc.workbench.ui.casework;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.casework.RecoveryViewModel;
import org.aurorasoc.workbench.viewmodel.deletion.LeftOverViewModel;

/// What this start recovered, over the strip, until it was read; and deleted rows that can still come back,
/// until that is decided.
public final class RecoveryView {
    private final RecoveryViewModel model;
    private final LeftOverViewModel leftOver;
    private final Messages messages;

    @FXML
    private HBox root;

    @FXML
    private Label sentences;

    @FXML
    private Button close;

    @FXML
    private HBox deletedBar;

    @FXML
    private Label deleted;

    @FXML
    private Button putBack;

    public RecoveryView(RecoveryViewModel model, LeftOverViewModel leftOver, Messages messages) {
        this.model = model;
        this.leftOver = leftOver;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        model.said().subscribe(this::show);
        leftOver.rowsProperty().subscribe(_ -> show());
    }

    private void show() {
        long rows = leftOver.rowsProperty().get();
        boolean anySaid = !model.said().isEmpty();
        Shown.when(root, anySaid || rows > 0);
        Shown.when(sentences, anySaid);
        Shown.when(close, anySaid);
        Shown.when(deletedBar, rows > 0);
        sentences.setText(String.join(" ", model.said()));
        deleted.setText(messages.text("deletion.left", rows));
        putBack.setText(messages.text("deletion.left.putback", rows));
    }

    @FXML
    private void dismiss() {
        model.dismiss();
    }

    @FXML
    private void putBack() {
        leftOver.putBack();
    }

    @FXML
    private void letGo() {
        leftOver.letGo();
    }
}
