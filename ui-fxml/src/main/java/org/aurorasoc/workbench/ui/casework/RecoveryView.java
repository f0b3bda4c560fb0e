package org.aurorasoc.workbench.ui.casework;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.casework.RecoveryViewModel;

/// What this start recovered, over the strip, until it was read.
public final class RecoveryView {
    private final RecoveryViewModel model;

    @FXML
    private HBox root;

    @FXML
    private Label sentences;

    public RecoveryView(RecoveryViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.said().subscribe(this::show);
        show();
    }

    private void show() {
        Shown.when(root, !model.said().isEmpty());
        sentences.setText(String.join(" ", model.said()));
    }

    @FXML
    private void dismiss() {
        model.dismiss();
    }
}
