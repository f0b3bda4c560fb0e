package org.aurorasoc.workbench.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.words.Analyser;
import org.aurorasoc.workbench.domain.words.Bm25;
import org.aurorasoc.workbench.domain.words.Terms;

/// Finds cases like a case by their words, with the product's analyser and score and nothing else.
final class WordsAlone {
    private final Map<String, Terms> texts = new TreeMap<>();
    private final Map<String, Long> containing = new HashMap<>();
    private final Bm25 score;

    WordsAlone(List<JsonObject> incidents, Function<JsonObject, String> read) {
        incidents.forEach(
                incident -> texts.put(BundledSamples.text(incident, "id"), Analyser.terms(read.apply(incident))));
        texts.values().forEach(text -> text.counts().keySet().forEach(term -> containing.merge(term, 1L, Long::sum)));
        double length =
                texts.values().stream().mapToInt(Terms::length).average().orElseThrow();
        score = new Bm25(texts.size(), length);
    }

    Map<String, List<String>> nearest(int k) {
        return texts.keySet().stream().collect(Collectors.toMap(id -> id, id -> nearest(id, k)));
    }

    private List<String> nearest(String id, int k) {
        SortedMap<String, Long> query = new TreeMap<>(CodePoints.ORDER);
        texts.get(id).counts().keySet().forEach(term -> query.put(term, containing.get(term)));
        Map<String, Double> scores = new HashMap<>();
        texts.forEach((other, text) -> scores.put(other, score.score(query, text)));
        scores.remove(id);
        List<String> ids = new ArrayList<>(scores.keySet());
        ids.sort(Comparator.<String>comparingDouble(other -> -scores.get(other)).thenComparing(other -> other));
        return ids.subList(0, k);
    }
}
