package org.aurorasoc.workbench.ui.collections;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;

/// The Collections pane.
public final class CollectionsView implements WorkPane {
    private final CollectionsViewModel model;

    @FXML
    private VBox root;

    public CollectionsView(CollectionsViewModel model) {
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
