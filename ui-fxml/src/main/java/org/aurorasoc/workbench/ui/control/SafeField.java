package org.aurorasoc.workbench.ui.control;

import javafx.scene.control.TextField;
import org.aurorasoc.workbench.domain.FieldText;

/// A field of one line that can be given any text: every field of ours is one.
public final class SafeField extends TextField {
    public SafeField() {
        this("");
    }

    public SafeField(String text) {
        FieldGuard.set(this, FieldText::line, FieldText.MOST);
        setText(text);
    }
}
