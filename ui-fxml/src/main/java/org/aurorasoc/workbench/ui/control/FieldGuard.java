package org.aurorasoc.workbench.ui.control;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Stands before a field: what turns a line round, hides in it or breaks the toolkit's layout comes in as a sign, and a
/// text beyond the bound does not come in at all.
final class FieldGuard {
    private final UnaryOperator<String> shown;
    private final int most;
    private final Consumer<String> tooLong;

    private FieldGuard(UnaryOperator<String> shown, int most, Consumer<String> tooLong) {
        this.shown = shown;
        this.most = most;
        this.tooLong = tooLong;
    }

    /// @param tooLong gets what the field would have held
    static void set(TextInputControl field, UnaryOperator<String> shown, int most, Consumer<String> tooLong) {
        FieldGuard guard = new FieldGuard(shown, most, tooLong);
        field.setTextFormatter(new TextFormatter<>(guard::pass));
    }

    static void set(TextInputControl field, UnaryOperator<String> shown, int most) {
        set(field, shown, most, text -> field.fireEvent(new TooLong(text.length(), most)));
    }

    private TextFormatter.@Nullable Change pass(TextFormatter.Change change) {
        String came = change.getText();
        if (came.isEmpty()) {
            return change;
        }
        int stays = change.getControlText().length() - (change.getRangeEnd() - change.getRangeStart());
        String seen = came.length() > most ? came : shown.apply(came);
        if (stays + seen.length() > most) {
            tooLong.accept(change.getControlNewText());
            return null;
        }
        if (!seen.equals(came)) {
            int from = change.getRangeStart();
            int anchor = moved(change.getAnchor(), from, came.length(), seen.length());
            int caret = moved(change.getCaretPosition(), from, came.length(), seen.length());
            change.setText(seen);
            change.selectRange(anchor, caret);
        }
        return change;
    }

    /// A place behind what came stays behind it.
    private static int moved(int place, int from, int came, int seen) {
        return place < from + came ? Math.min(place, from + seen) : place - came + seen;
    }
}
