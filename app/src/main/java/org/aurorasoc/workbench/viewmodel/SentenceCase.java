package org.aurorasoc.workbench.viewmodel;

/// Sentence case for stored words, which clients write in any case.
public final class SentenceCase {
    private SentenceCase() {}

    /// Only the first letter changes: the rest stays as the analyst wrote it.
    public static String capitalised(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + word.substring(Character.charCount(first));
    }
}
