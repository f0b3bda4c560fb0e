package org.aurorasoc.workbench.service.bench;

import java.util.Optional;
import java.util.stream.Stream;

/// What can be measured, in the order in which it is.
public enum PartName {
    EMBEDDING("embedding", false),
    INGEST("ingest", true),
    SEARCH("search", true),
    TEXT("text", true),
    TRACES("traces", true),
    WORDS("words", true),
    HYBRID("hybrid", true),
    ENRICH("enrich", true),
    CROWD("crowd", true),
    START("start", true),
    ADD("add", true);

    private final String word;
    private final boolean overRows;

    PartName(String word, boolean overRows) {
        this.word = word;
        this.overRows = overRows;
    }

    public String word() {
        return word;
    }

    /// Whether it needs a store with rows.
    public boolean isOverRows() {
        return overRows;
    }

    public static Optional<PartName> named(String word) {
        return Stream.of(values()).filter(part -> part.word.equals(word)).findFirst();
    }
}
