package org.aurorasoc.workbench.domain.sentences;

import java.util.Comparator;
import org.aurorasoc.workbench.domain.CodePoints;

/// A sentence, a clause or a line, and its place in the original text in UTF-16 units; `end` is the
/// first unit after it.
public record Passage(String text, int start, int end) {
    /// The most informative first, whatever the order of the text: by words, then by the words themselves.
    public static final Comparator<Passage> TELLING_FIRST =
            Comparator.comparingInt((Passage each) -> -each.words()).thenComparing(Passage::text, CodePoints.ORDER);

    /// More words than this do not tell more: a log line is not better than a sentence.
    private static final int MOST_WORDS = 30;

    static Passage of(String text, int start, int end) {
        return new Passage(text.substring(start, end), start, end);
    }

    /// Its words, up to a number beyond which they are not counted.
    public int words() {
        return words(text, 0, text.length());
    }

    /// Words have a letter or a digit in them; a line of dashes has none.
    static int words(String text, int start, int end) {
        int words = 0;
        boolean inWord = false;
        for (int at = start; at < end && words < MOST_WORDS; at++) {
            char c = text.charAt(at);
            if (Marks.isSpace(c)) {
                inWord = false;
            } else if (!inWord && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                inWord = true;
                words++;
            }
        }
        return words;
    }
}
