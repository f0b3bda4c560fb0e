package org.aurorasoc.workbench.service.recall;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.TokenMatch;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;

/// What the legs found, each in its own order.
///
/// @param rows every row that a leg, or a link, brought up
/// @param linked linked cases that pass the filter
/// @param unavailable the legs that could not run, and why
/// @param complete nothing else can match
/// @param lacking how many rows the words and indicators do not know yet
public record Found(
        Map<String, StoredEntry> rows,
        List<String> meaning,
        List<String> words,
        List<TokenMatch> indicators,
        List<String> linked,
        List<IgnoredValue> ignored,
        Map<Leg, String> unavailable,
        boolean complete,
        boolean exact,
        long otherModel,
        long lacking) {
    Map<Leg, List<String>> ranked() {
        Map<Leg, List<String>> ranked = new EnumMap<>(Leg.class);
        ranked.put(Leg.MEANING, meaning);
        ranked.put(Leg.WORDS, words);
        ranked.put(Leg.INDICATORS, indicators.stream().map(TokenMatch::id).toList());
        return ranked;
    }
}
