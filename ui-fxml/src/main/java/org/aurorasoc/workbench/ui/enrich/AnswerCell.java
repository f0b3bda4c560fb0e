package org.aurorasoc.workbench.ui.enrich;

import javafx.beans.property.ReadOnlyIntegerProperty;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorText;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;

/// Who answered, or who is waited for and how long by now.
final class AnswerCell extends LineCell {
    private final Messages messages;
    private final ReadOnlyIntegerProperty seconds;

    AnswerCell(Messages messages, ReadOnlyIntegerProperty seconds) {
        this.messages = messages;
        this.seconds = seconds;
        seconds.subscribe(_ -> tick());
    }

    private void tick() {
        if (!isEmpty() && getItem() != null && getItem().state() == VerdictState.WAITING) {
            draw(getItem());
        }
    }

    @Override
    void draw(IndicatorText text) {
        String by = text.answer().by();
        String words = text.state() == VerdictState.WAITING ? waiting(by) : by;
        setText(words);
        tip(
                text.answer().byTip().isEmpty()
                        ? words
                        : words + "\n" + text.answer().byTip());
    }

    private String waiting(String feeds) {
        int since = seconds.get();
        if (feeds.isEmpty()) {
            return since == 0 ? messages.text("enrich.waits") : messages.text("enrich.waits.seconds", since);
        }
        return since == 0
                ? messages.text("enrich.waits.for", feeds)
                : messages.text("enrich.waits.for.seconds", feeds, since);
    }
}
