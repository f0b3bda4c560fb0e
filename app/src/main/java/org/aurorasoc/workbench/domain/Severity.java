package org.aurorasoc.workbench.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How grave a case is. Words are matched without regard to ASCII case and kept as written.
public enum Severity {
    CRITICAL("critical"),
    HIGH("high"),
    MEDIUM("medium"),
    LOW("low"),
    INFO("info", "informational"),
    UNKNOWN("unknown");

    private final List<String> words;

    Severity(String... words) {
        this.words = List.of(words);
    }

    public String word() {
        return words.getFirst();
    }

    /// All the words, in lower case, that mean this severity.
    public List<String> words() {
        return words;
    }

    /// The severity a word names, if it names one.
    public static Optional<Severity> named(String word) {
        String lower = AsciiCase.lower(word);
        return Stream.of(values()).filter(s -> s.words.contains(lower)).findFirst();
    }

    /// The severity of a payload's text; absent or unheard-of means unknown.
    public static Severity of(Optional<String> text) {
        return text.flatMap(Severity::named).orElse(UNKNOWN);
    }
}
