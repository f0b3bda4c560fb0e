package org.aurorasoc.workbench.ui.casework;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.casework.DraftViewModel;

/// The case in hand, over the status bar; not there while there is none.
public final class DraftStripView {
    private final DraftViewModel model;

    @FXML
    private HBox root;

    @FXML
    private Label title;

    public DraftStripView(DraftViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.draftProperty().subscribe(this::show);
    }

    private void show(CaseDraft draft) {
        Shown.when(root, !draft.equals(CaseDraft.EMPTY));
        title.setText(VisibleText.line(draft.text()));
    }
}
