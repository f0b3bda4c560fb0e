package org.aurorasoc.workbench.viewmodel.enrich;

import org.aurorasoc.workbench.domain.extract.Extraction;

/// A text that was taken in, and what it holds.
///
/// @param name the file's, or that it was pasted; ready for the screen
public record Paste(String name, String text, Extraction extraction) {
    /// More is never given to a text field: one line of megabytes would stop the window.
    public static final int MOST_SHOWN = 10_000;

    public int rejected() {
        return extraction.rejected().size() + extraction.rejectedNotListed();
    }

    boolean isShownWhole() {
        return text.length() <= MOST_SHOWN;
    }

    /// What a text field gets; no pair is halved.
    static String head(String text) {
        if (text.length() <= MOST_SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_SHOWN - 1)) ? MOST_SHOWN - 1 : MOST_SHOWN;
        return text.substring(0, end);
    }

    @Override
    public String toString() {
        return "a text of " + text.length() + " characters";
    }
}
