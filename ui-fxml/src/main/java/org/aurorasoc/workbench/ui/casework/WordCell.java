package org.aurorasoc.workbench.ui.casework;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A word of a choice with its mark; the empty word stands for none.
final class WordCell extends ListCell<String> {
    private final String none;
    private final Function<String, String> shown;
    private final Function<String, @Nullable Node> mark;

    WordCell(String none, Function<String, String> shown, Function<String, @Nullable Node> mark) {
        this.none = none;
        this.shown = shown;
        this.mark = mark;
    }

    @Override
    protected void updateItem(@Nullable String word, boolean empty) {
        super.updateItem(word, empty);
        if (empty || word == null) {
            setText("");
            setGraphic(null);
        } else {
            setText(word.isEmpty() ? none : shown.apply(word));
            setGraphic(word.isEmpty() ? null : mark.apply(word));
        }
    }
}
