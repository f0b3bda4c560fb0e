package org.aurorasoc.workbench.domain.words;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.CodePoints;

/// Gathers a text's terms up to the cap, cuts overlong ones and leaves out the words that are in every text.
final class TermCounter {
    /// Enough for a long report; beyond it a text would be found by everything.
    static final int MOST_TERMS = 20_000;
    /// Code points. A pasted blob is known by its beginning.
    static final int LONGEST_TERM = 100;

    private static final Set<String> IN_EVERY_TEXT = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "has", "have", "in", "into", "is",
            "it", "its", "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this",
            "to", "was", "were", "which", "will", "with");

    private final SortedMap<String, Integer> counts = new TreeMap<>(CodePoints.ORDER);
    private int length;

    boolean isFull() {
        return length >= MOST_TERMS;
    }

    /// A plain word: stemmed, and left out when it says nothing.
    void word(String lower) {
        if (!IN_EVERY_TEXT.contains(lower)) {
            exact(LightStem.of(lower));
        }
    }

    /// A name, number or address: as it is.
    void exact(String term) {
        if (!term.isEmpty() && !isFull()) {
            counts.merge(cut(term), 1, Integer::sum);
            length++;
        }
    }

    Terms terms(boolean capped) {
        return new Terms(counts, length, capped);
    }

    private static String cut(String term) {
        return term.codePointCount(0, term.length()) <= LONGEST_TERM
                ? term
                : term.substring(0, term.offsetByCodePoints(0, LONGEST_TERM));
    }
}
