package org.aurorasoc.workbench.ui.casework;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.casework.ClosingViewModel;
import org.aurorasoc.workbench.viewmodel.casework.Rival;
import org.jspecify.annotations.Nullable;

/// The case that has the wished id already, beside the one in hand, and the way out.
public final class RivalView {
    private final ClosingViewModel model;
    private final Messages messages;

    @FXML
    private GridPane root;

    @FXML
    private Label theirTitle;

    @FXML
    private Label yourTitle;

    @FXML
    private Label theirOutcome;

    @FXML
    private Label yourOutcome;

    @FXML
    private Label theirSummary;

    @FXML
    private Label yourSummary;

    @FXML
    private Button take;

    public RivalView(ClosingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        model.rivalProperty().subscribe(this::show);
    }

    private void show(@Nullable Rival now) {
        Shown.when(root, now != null);
        if (now != null) {
            show(now.there(), theirTitle, theirOutcome, theirSummary);
            show(now.yours(), yourTitle, yourOutcome, yourSummary);
            take.setText(messages.text("closing.rival.take", now.freeId()));
            take.setOnAction(_ -> model.submitAs(now.freeId()));
            take.requestFocus();
        }
    }

    private static void show(Rival.Side side, Label title, Label outcome, Label summary) {
        title.setText(side.title());
        outcome.setText(side.outcome());
        summary.setText(side.summary());
    }
}
