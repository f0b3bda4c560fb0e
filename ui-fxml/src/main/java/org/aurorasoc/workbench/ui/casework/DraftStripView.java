package org.aurorasoc.workbench.ui.casework;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.casework.DraftStrip;
import org.aurorasoc.workbench.viewmodel.casework.DraftViewModel;
import org.aurorasoc.workbench.viewmodel.casework.NoteCopying;
import org.jspecify.annotations.Nullable;

/// The case in hand, over the status bar; not there while there is none.
public final class DraftStripView {
    private final DraftViewModel model;
    private final NoteCopying notes;
    private final Messages messages;
    private final Runnable onClose;

    @FXML
    private HBox root;

    @FXML
    private Label title;

    @FXML
    private Label counts;

    /// @param onClose opens the form that closes the case
    public DraftStripView(DraftViewModel model, NoteCopying notes, Messages messages, Runnable onClose) {
        this.model = model;
        this.notes = notes;
        this.messages = messages;
        this.onClose = onClose;
    }

    @FXML
    private void initialize() {
        model.stripProperty().subscribe(this::show);
    }

    private void show(@Nullable DraftStrip strip) {
        Shown.when(root, strip != null);
        if (strip != null) {
            title.setText(strip.title());
            counts.setText(strip.counts());
            root.setAccessibleText(messages.text("draft.spoken", strip.title(), strip.counts()));
        }
    }

    @FXML
    private void copyNote() {
        notes.copyDraft();
    }

    @FXML
    private void throwAway() {
        model.throwAway();
    }

    @FXML
    private void close() {
        onClose.run();
    }
}
