package org.aurorasoc.workbench.ui.fx;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.aurorasoc.workbench.viewmodel.Clip;

/// The system's clipboard. Only plain text goes in, whatever the text holds.
public final class FxClip implements Clip {
    @Override
    public void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Optional<String> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
    }
}
