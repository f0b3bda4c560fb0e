package org.aurorasoc.workbench.ui.recall;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A filter under the question: press it to change it, its cross to take it away.
final class FilterChip extends HBox {
    private final Button face;

    /// @param remove absent for one that is not set
    FilterChip(String text, boolean set, Messages messages, Consumer<FilterChip> edit, Runnable remove) {
        getStyleClass().add("filter-chip");
        face = new Button(text);
        face.setMnemonicParsing(false);
        face.getStyleClass().add("face");
        face.setMinWidth(USE_PREF_SIZE);
        face.setOnAction(_ -> edit.accept(this));
        getChildren().add(face);
        if (set) {
            getStyleClass().add("set");
            Button cross = new Button(null, new FontIcon(Feather.X));
            cross.getStyleClass().add("cross");
            cross.setTooltip(new Tooltip(messages.text("filter.remove.tip")));
            cross.setAccessibleText(messages.text("filter.remove") + " " + text);
            cross.setOnAction(_ -> remove.run());
            getChildren().add(cross);
            setOnKeyPressed(key -> {
                if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
                    remove.run();
                    key.consume();
                }
            });
        }
    }

    Button face() {
        return face;
    }
}
