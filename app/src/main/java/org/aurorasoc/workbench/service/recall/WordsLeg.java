package org.aurorasoc.workbench.service.recall;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.recall.RarestFirst;
import org.aurorasoc.workbench.domain.trace.Posting;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.aurorasoc.workbench.domain.words.Analyser;
import org.aurorasoc.workbench.domain.words.Bm25;
import org.aurorasoc.workbench.store.TraceIndex;

/// Past cases by the words they share with the question. A store only looks terms up; the one scorer ranks, so that
/// both stores rank alike.
final class WordsLeg {
    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::id, CodePoints.ORDER);

    private final TraceIndex index;
    private final Bm25 scorer;

    WordsLeg(TraceIndex index, TraceCounts counts) {
        this.index = index;
        scorer = new Bm25(counts.traced(), counts.averageLength());
    }

    private record Scored(String id, double score) {}

    /// The ids of the cases that have one of the rarest terms, as many terms as the budget allows.
    Ranking<String> rank(String collection, String text, long budget) {
        Set<String> terms = Analyser.terms(text).counts().keySet();
        SortedMap<String, Long> containing = new TreeMap<>(CodePoints.ORDER);
        containing.putAll(index.entriesWithTerms(collection, terms));
        if (containing.isEmpty()) {
            return Ranking.none();
        }
        List<String> picking = RarestFirst.within(budget, containing, CodePoints.ORDER);
        Map<String, Text> texts = texts(index.postings(collection, picking));
        Set<String> others = new HashSet<>(containing.keySet());
        picking.forEach(others::remove);
        if (!others.isEmpty() && !texts.isEmpty()) {
            add(texts, index.postingsIn(collection, others, texts.keySet()));
        }
        List<String> ids = texts.values().stream()
                .map(each -> new Scored(each.id, scorer.score(containing, each.counts, each.length)))
                .sorted(BEST_FIRST)
                .map(Scored::id)
                .toList();
        return new Ranking<>(ids, others.isEmpty());
    }

    /// What is known of one case's text: how often each of the question's terms stands there.
    private record Text(String id, int length, Map<String, Integer> counts) {}

    private static Map<String, Text> texts(Collection<Posting> postings) {
        Map<String, Text> texts = new HashMap<>();
        for (Posting each : postings) {
            texts.computeIfAbsent(each.sourceId(), id -> new Text(id, each.length(), new HashMap<>()))
                    .counts
                    .put(each.term(), each.frequency());
        }
        return texts;
    }

    private static void add(Map<String, Text> texts, Collection<Posting> postings) {
        for (Posting each : postings) {
            Text text = texts.get(each.sourceId());
            if (text != null) {
                text.counts.put(each.term(), each.frequency());
            }
        }
    }
}
