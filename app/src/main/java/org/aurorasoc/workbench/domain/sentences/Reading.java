package org.aurorasoc.workbench.domain.sentences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.CodePoints;

/// The sentences by which a text is explained, in the order of the text, each once; of more than [#MOST] the most
/// telling, and the rest counted. Which they are depends on the sentences only, not on their order.
///
/// @param leftOut how many others the text has
public record Reading(List<Passage> passages, int leftOut) {
    public static final int MOST = 24;
    public static final Reading NOTHING = new Reading(List.of(), 0);
    /// Shorter ones, such as `Resolved.`, are alike everywhere; they count only in a text that has nothing longer.
    private static final int FEWEST_WORDS = 3;

    public Reading {
        passages = List.copyOf(passages);
    }

    public static Reading of(String text) {
        Best best = new Best(text);
        Sentences.each(text, best::offer);
        Reading whole = best.reading();
        return whole.passages().size() == 1 ? byClause(text, whole) : whole;
    }

    private static Reading byClause(String text, Reading single) {
        Best best = new Best(text);
        Clauses.of(text, single.passages().getFirst()).forEach(clause -> best.offer(clause.start(), clause.end()));
        Reading clauses = best.reading();
        return new Reading(clauses.passages(), clauses.leftOut() + single.leftOut());
    }

    /// Keeps the best so far, each with the number of its places.
    private static final class Best {
        private final String text;
        private final TreeMap<Candidate, Integer> kept = new TreeMap<>(Candidate.TELLING_FIRST);
        private int seen;

        Best(String text) {
            this.text = text;
        }

        void offer(int start, int end) {
            seen++;
            int words = Passage.words(text, start, end);
            if (kept.size() == MOST && words < kept.lastKey().words()) {
                return;
            }
            kept.merge(new Candidate(words, Passage.of(text, start, end)), 1, Integer::sum);
            if (kept.size() > MOST) {
                kept.pollLastEntry();
            }
        }

        Reading reading() {
            List<Passage> telling = new ArrayList<>();
            int told = 0;
            boolean allAreShort = kept.isEmpty() || kept.firstKey().words() < FEWEST_WORDS;
            for (Map.Entry<Candidate, Integer> each : kept.entrySet()) {
                if (allAreShort || each.getKey().words() >= FEWEST_WORDS) {
                    telling.add(each.getKey().passage());
                    told += each.getValue();
                }
            }
            telling.sort(Comparator.comparingInt(Passage::start));
            return new Reading(telling, seen - told);
        }
    }

    /// A passage with its words counted once. Ordered as [Passage#TELLING_FIRST].
    private record Candidate(int words, Passage passage) {
        static final Comparator<Candidate> TELLING_FIRST = Comparator.comparingInt((Candidate each) -> -each.words())
                .thenComparing(each -> each.passage().text(), CodePoints.ORDER);
    }
}
