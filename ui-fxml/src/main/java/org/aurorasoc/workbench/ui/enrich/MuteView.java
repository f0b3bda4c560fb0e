package org.aurorasoc.workbench.ui.enrich;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorLine;
import org.jspecify.annotations.Nullable;

/// Asks why an indicator is to be muted.
public final class MuteView {
    private final EnrichViewModel model;
    private final Messages messages;
    private Runnable onLeave = () -> {};
    private @Nullable IndicatorLine line;

    @FXML
    private VBox root;

    @FXML
    private Label text;

    @FXML
    private TextField reason;

    public MuteView(EnrichViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    void begin(IndicatorLine about) {
        line = about;
        text.setText(messages.text("enrich.mute.text", about.text().value()));
        reason.clear();
    }

    void setOnLeave(Runnable listener) {
        onLeave = listener;
    }

    void focusFirst() {
        reason.requestFocus();
    }

    @FXML
    private void mute() {
        if (line != null) {
            model.actions().mute(line, reason.getText());
        }
        onLeave.run();
    }

    @FXML
    private void leave() {
        onLeave.run();
    }

    VBox root() {
        return root;
    }
}
