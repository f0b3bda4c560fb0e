package org.aurorasoc.workbench.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which words put an outcome into which class: a free text belongs to the first class one of whose phrases stands in
/// it as whole words; what no phrase names is other.
public record OutcomeAliases(Map<OutcomeClass, List<String>> phrases) {
    /// A word that is denied names no class: "not contained" is not contained. The same in SQL.
    public static final String DENIED = " (not|never) [a-z0-9]+(?= )";

    public static final OutcomeAliases USUAL = new OutcomeAliases(Map.of());

    /// Classes that are not named keep their usual phrases; each class is also called by its own word.
    public OutcomeAliases {
        Map<OutcomeClass, List<String>> all = new EnumMap<>(OutcomeClass.class);
        for (OutcomeClass each : OutcomeClass.values()) {
            List<String> given = phrases.getOrDefault(each, each.phrases());
            all.put(
                    each,
                    Stream.concat(Stream.of(each.word()), given.stream())
                            .map(OutcomeAliases::fold)
                            .filter(phrase -> !phrase.isEmpty())
                            .distinct()
                            .toList());
        }
        phrases = Collections.unmodifiableMap(all);
    }

    /// Lower-case phrases, words parted by one space.
    public List<String> phrasesOf(OutcomeClass outcome) {
        return phrases.getOrDefault(outcome, List.of());
    }

    /// The class whose name or alias `text` is, if any.
    public Optional<OutcomeClass> named(String text) {
        String folded = fold(text);
        return Stream.of(OutcomeClass.values())
                .filter(c -> phrasesOf(c).contains(folded))
                .findFirst();
    }

    /// The class of a stored outcome; absent and unmapped both mean other.
    public OutcomeClass classOf(Optional<String> outcome) {
        String padded = (" " + fold(outcome.orElse("")) + " ").replaceAll(DENIED, "");
        return Stream.of(OutcomeClass.values())
                .filter(c -> c != OutcomeClass.OTHER)
                .filter(c -> phrasesOf(c).stream().anyMatch(phrase -> padded.contains(" " + phrase + " ")))
                .findFirst()
                .orElse(OutcomeClass.OTHER);
    }

    /// ASCII lower case, everything but letters and digits of ASCII turned into single spaces: the same in SQL.
    private static String fold(String text) {
        return AsciiCase.lower(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
