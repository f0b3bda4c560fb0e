package org.aurorasoc.workbench.ui.settings;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.viewmodel.settings.SettingsViewModel;

/// The Settings pane.
public final class SettingsView implements WorkPane {
    private final SettingsViewModel model;

    @FXML
    private VBox root;

    public SettingsView(SettingsViewModel model) {
        this.model = model;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.place();
    }

    @Override
    public void focusStart() {
        root.requestFocus();
    }

    @Override
    public void focusFilter() {
        focusStart();
    }

    @Override
    public void again() {}

    @Override
    public void run() {}

    @Override
    public boolean escape() {
        return false;
    }

    @Override
    public List<Node> regions() {
        return List.of(root);
    }

    @Override
    public List<PaneAction> actions() {
        return List.of();
    }
}
