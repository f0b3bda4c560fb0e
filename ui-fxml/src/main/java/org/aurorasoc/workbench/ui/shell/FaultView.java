package org.aurorasoc.workbench.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.shell.FaultViewModel;

/// Says that the program has a fault, once however many come, and lets the analyst go on.
public final class FaultView {
    private final FaultViewModel model;
    private final Messages messages;
    private final Layers layers;

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private Label log;

    @FXML
    private Button copy;

    @FXML
    private Button goOn;

    public FaultView(FaultViewModel model, Messages messages, Layers layers) {
        this.model = model;
        this.messages = messages;
        this.layers = layers;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        log.setText(messages.text("fault.log", model.logFile()));
        copy.setOnAction(_ -> model.copyDetails());
        goOn.setOnAction(_ -> layers.close());
    }

    public void tell(Throwable fault) {
        model.tell(fault);
        if (!layers.holds(root)) {
            layers.panel(root, () -> {});
            goOn.requestFocus();
        }
    }
}
