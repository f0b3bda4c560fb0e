package org.aurorasoc.workbench.viewmodel.deletion;

import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.deletion.DeletionService.Restored;

/// What became of rows, in words.
final class Sentences {
    private Sentences() {}

    static String putBack(Messages messages, Restored restored) {
        return restored.thereAgain() > 0
                ? messages.text("deletion.undone.some", restored.rows(), restored.thereAgain())
                : messages.text("deletion.undone", restored.rows());
    }
}
