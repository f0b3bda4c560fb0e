package org.aurorasoc.workbench.domain.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes one sentence apart where a clause ends, each part long enough to say something by itself.
final class Clauses {
    private static final int FEWEST_WORDS = 4;
    private static final Set<String> LINKS =
            Set.of("and", "but", "while", "then", "before", "after", "when", "which", "who", "because", "so", "until");

    private Clauses() {}

    /// The sentence itself where it has no two clauses.
    static List<Passage> of(String text, Passage sentence) {
        List<Passage> clauses = new ArrayList<>();
        int start = sentence.start();
        int from = start;
        while (from < sentence.end()) {
            int space = nextSpace(text, from, sentence.end());
            int next = Marks.spaces(text, space, sentence.end());
            if (isBoundary(text, from, space, next, sentence.end()) && tells(text, start, space)) {
                clauses.add(clause(text, start, space));
                start = afterDash(text, next, sentence.end());
            }
            from = next;
        }
        if (start < sentence.end() && !clauses.isEmpty() && !tells(text, start, sentence.end())) {
            start = clauses.removeLast().start();
        }
        clauses.add(Passage.of(text, start, sentence.end()));
        return clauses;
    }

    /// Between the word that ends at `space` and the one at `next`.
    private static boolean isBoundary(String text, int wordStart, int space, int next, int end) {
        if (next >= end || space == wordStart) {
            return false;
        }
        char last = text.charAt(space - 1);
        String following = text.substring(next, Math.min(nextSpace(text, next, end), next + 8));
        return last == ';' || last == ',' || isDash(following) || LINKS.contains(following);
    }

    private static boolean isDash(String word) {
        return word.equals("-") || word.equals("–") || word.equals("—");
    }

    private static int afterDash(String text, int next, int end) {
        int wordEnd = nextSpace(text, next, end);
        return isDash(text.substring(next, Math.min(wordEnd, next + 2))) ? Marks.spaces(text, wordEnd, end) : next;
    }

    private static Passage clause(String text, int start, int space) {
        char last = text.charAt(space - 1);
        return Passage.of(text, start, last == ',' || last == ';' ? space - 1 : space);
    }

    private static boolean tells(String text, int start, int end) {
        return Passage.words(text, start, end) >= FEWEST_WORDS;
    }

    private static int nextSpace(String text, int from, int end) {
        int at = from;
        while (at < end && !Marks.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
