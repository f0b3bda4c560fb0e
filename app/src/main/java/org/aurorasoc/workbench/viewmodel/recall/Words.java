package org.aurorasoc.workbench.viewmodel.recall;

/// Sentence case for stored words, which clients write in any case.
final class Words {
    private Words() {}

    /// Only the first letter changes: the rest stays as the analyst wrote it.
    static String capitalised(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + word.substring(Character.charCount(first));
    }
}
