package org.aurorasoc.workbench.ui.why;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.why.CompareViewModel;

/// Two texts side by side, section by section.
public final class CompareView {
    private final CompareViewModel model;
    private final Messages messages;
    private Runnable onClose = () -> {};

    @FXML
    private VBox root;

    public CompareView(CompareViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    public void setOnClose(Runnable listener) {
        onClose = listener;
    }

    public Parent root() {
        return root;
    }

    public void focusStart() {
        root.requestFocus();
    }

    /// One step down the Esc ladder; false when there was nothing to leave.
    public boolean escape() {
        onClose.run();
        return true;
    }
}
