package org.aurorasoc.workbench.viewmodel;

import org.aurorasoc.workbench.domain.VisibleText;

/// Why the model is not in use, without what to do about it: the button beside the sentence does that.
public final class ModelFault {
    private static final String NEXT_SENTENCE = "(?<=\\.)\\s+(?=\\p{Lu})";

    private ModelFault() {}

    /// @param reason the cause, then its remedy
    public static String cause(String reason) {
        return VisibleText.line(reason.split(NEXT_SENTENCE, 2)[0]);
    }
}
