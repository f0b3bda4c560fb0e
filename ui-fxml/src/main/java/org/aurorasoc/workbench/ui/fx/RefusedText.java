package org.aurorasoc.workbench.ui.fx;

import org.aurorasoc.workbench.i18n.Messages;

/// What an item of a menu says: a greyed one has no tooltip, so it carries its reason with it.
public final class RefusedText {
    private RefusedText() {}

    public static String of(Messages messages, String key, String refused) {
        return refused.isEmpty() ? messages.text(key) : messages.text("action.refused", messages.text(key), refused);
    }
}
