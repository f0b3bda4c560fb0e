package org.aurorasoc.workbench.ui.why;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.why.CaseActions;
import org.aurorasoc.workbench.viewmodel.why.DetailViewModel;
import org.jspecify.annotations.Nullable;

/// The selected case: its head, why it came back, the case, its raw text.
public final class DetailView {
    private final DetailViewModel model;
    private final Messages messages;
    private @Nullable CaseActions actions;

    @FXML
    private VBox root;

    public DetailView(DetailViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    public void setActions(CaseActions doer) {
        actions = doer;
    }

    public Parent root() {
        return root;
    }

    /// w, d and r choose a tab, n and p walk the sentence pairs, t opens the full texts, v compares.
    public boolean key(String typed) {
        return false;
    }
}
