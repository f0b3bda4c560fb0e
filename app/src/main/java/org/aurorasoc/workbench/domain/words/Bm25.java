package org.aurorasoc.workbench.domain.words;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// The one score of words, for both stores: rare terms weigh more, repetition counts less and less, long texts have to
/// say a term more often. Summed in the terms' order, so that equal inputs give equal bits.
///
/// @param documents how many texts the collection has
/// @param averageLength their mean [Terms#length()]
public record Bm25(long documents, double averageLength) {
    static final double K1 = 1.2;
    static final double B = 0.75;

    /// How much meeting a term tells when `containing` texts have it; `documents` may have been counted before them.
    public double rarity(long containing) {
        return Math.log(1 + (Math.max(0, documents - containing) + 0.5) / (containing + 0.5));
    }

    /// How much of its rarity a term brings that stands `frequency` times in a text of `length` terms.
    public double weight(int frequency, int length) {
        double norm = averageLength > 0 ? 1 - B + B * length / averageLength : 1;
        return frequency * (K1 + 1) / (frequency + K1 * norm);
    }

    /// `containing` holds each distinct term of the query and in how many texts it stands.
    public double score(SortedMap<String, Long> containing, Terms text) {
        return score(containing, text.counts(), text.length());
    }

    /// The same of a text whose `counts` may know the query's terms only; `length` counts all its terms.
    public double score(SortedMap<String, Long> containing, Map<String, Integer> counts, int length) {
        double sum = 0;
        for (String term : shorter(containing, counts)) {
            Long having = containing.get(term);
            Integer frequency = counts.get(term);
            if (having != null && frequency != null) {
                sum += rarity(having) * weight(frequency, length);
            }
        }
        return sum;
    }

    /// A pasted report asks with thousands of terms, of which most texts have a few: the terms of whichever has fewer,
    /// in the order of `containing`.
    private static Collection<String> shorter(SortedMap<String, Long> containing, Map<String, Integer> counts) {
        if (containing.size() <= counts.size()) {
            return containing.keySet();
        }
        SortedSet<String> terms = new TreeSet<>(containing.comparator());
        terms.addAll(counts.keySet());
        return terms;
    }
}
