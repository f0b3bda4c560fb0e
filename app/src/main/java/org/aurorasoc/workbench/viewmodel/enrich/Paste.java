package org.aurorasoc.workbench.viewmodel.enrich;

import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.extract.Extraction;
import org.aurorasoc.workbench.domain.refang.Defang;

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
        return fitsAField(text);
    }

    /// Whether a text field can be given it as it is: short enough, and without what is invisible or turns the line
    /// round. Of such a text the field shows signs, and those cannot be changed.
    public static boolean fitsAField(String text) {
        return text.length() <= MOST_SHOWN && text.codePoints().noneMatch(Paste::isUnseen);
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /// What a text field gets: the text to be changed, or of one that cannot be, a harmless look; no pair is halved.
    static String head(String text) {
        if (fitsAField(text)) {
            return text;
        }
        int most = Math.min(text.length(), MOST_SHOWN);
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        String shown = VisibleText.block(Defang.text(text.substring(0, end)));
        return shown.length() <= MOST_SHOWN ? shown : CodePoints.shortened(shown, MOST_SHOWN - 1);
    }

    @Override
    public String toString() {
        return "a text of " + text.length() + " characters";
    }
}
