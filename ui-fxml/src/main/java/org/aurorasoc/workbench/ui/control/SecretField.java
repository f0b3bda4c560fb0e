package org.aurorasoc.workbench.ui.control;

import java.util.function.UnaryOperator;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.TextFieldSkin;
import org.aurorasoc.workbench.domain.FieldText;

/// A field for a password: kept exactly as typed, shown as dots of the bundled font, which lacks the toolkit's own.
public final class SecretField extends PasswordField {
    private static final String DOT = "•";

    public SecretField() {
        FieldGuard.set(this, UnaryOperator.identity(), FieldText.MOST);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TextFieldSkin(this) {
            @Override
            protected String maskText(String text) {
                return DOT.repeat(text.length());
            }
        };
    }
}
