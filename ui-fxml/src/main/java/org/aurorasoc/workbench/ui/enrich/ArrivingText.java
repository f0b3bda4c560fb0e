package org.aurorasoc.workbench.ui.enrich;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;

/// A text that is dropped, or pasted where nothing is typed, is looked up wherever in the pane that happens.
final class ArrivingText {
    private final EnrichViewModel model;
    private final Node pane;
    private final TextInputControl box;

    /// @param box the field for texts: an empty one leaves a pasted text to this
    ArrivingText(EnrichViewModel model, Node pane, TextInputControl box) {
        this.model = model;
        this.pane = pane;
        this.box = box;
    }

    void listen() {
        pane.setOnDragOver(ArrivingText::dragOver);
        pane.setOnDragDropped(this::drop);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
    }

    private static void dragOver(DragEvent drag) {
        if (drag.getGestureSource() == null
                && (drag.getDragboard().hasFiles() || drag.getDragboard().hasString())) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    private void drop(DragEvent drag) {
        List<File> files = drag.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.open(files.getFirst().toPath());
        } else {
            model.lookUp(drag.getDragboard().getString());
        }
        drag.setDropCompleted(true);
        drag.consume();
    }

    /// Into an empty box too: a long text never goes into a field.
    private void paste(KeyEvent key) {
        boolean pastes = key.getCode() == KeyCode.V && key.isShortcutDown() && !key.isShiftDown() && !key.isAltDown();
        if (pastes && !isTyping(pane.getScene().getFocusOwner())) {
            model.paste();
            key.consume();
        }
    }

    private boolean isTyping(Node focused) {
        return focused instanceof TextInputControl field
                && (field != box || !field.getText().isBlank());
    }
}
