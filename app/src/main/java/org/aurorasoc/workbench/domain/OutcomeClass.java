package org.aurorasoc.workbench.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a case ended. A free text belongs to the first class one of whose phrases stands in it as whole words.
public enum OutcomeClass {
    CONTAINED("contained", "remediated", "blocked", "eradicated"),
    FALSE_POSITIVE("false positive", "fp", "benign noise"),
    BENIGN_TRUE_POSITIVE("benign true positive", "expected", "authorised", "test"),
    ESCALATED("escalated", "handed over"),
    DAMAGE("damage", "data lost", "encrypted", "paid", "breach confirmed"),
    OPEN("open", "ongoing"),
    OTHER("other");

    private final List<String> phrases;

    OutcomeClass(String... phrases) {
        this.phrases = List.of(phrases);
    }

    public String word() {
        return phrases.getFirst();
    }

    /// Lower-case phrases, words parted by one space; the first is the class's own name.
    public List<String> phrases() {
        return phrases;
    }

    /// The class whose name or alias `text` is, if any.
    public static Optional<OutcomeClass> named(String text) {
        String folded = fold(text);
        return Stream.of(values()).filter(c -> c.phrases.contains(folded)).findFirst();
    }

    /// The class of a stored outcome; absent and unmapped both mean other.
    public static OutcomeClass of(Optional<String> outcome) {
        String padded = " " + fold(outcome.orElse("")) + " ";
        return Stream.of(values())
                .filter(c -> c != OTHER)
                .filter(c -> c.phrases.stream().anyMatch(phrase -> padded.contains(" " + phrase + " ")))
                .findFirst()
                .orElse(OTHER);
    }

    /// ASCII lower case, everything but letters and digits of ASCII turned into single spaces: the same in SQL.
    private static String fold(String text) {
        return AsciiCase.lower(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
