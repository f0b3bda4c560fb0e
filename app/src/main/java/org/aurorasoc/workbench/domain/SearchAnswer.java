package org.aurorasoc.workbench.domain;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// min(k, matching) hits, nearest first, and what was left out. `excludedOtherModel` counts the collection's rows that
/// another model embedded, as of `countedAt`; `exact` says that every row was compared, none skipped by an index.
public record SearchAnswer(
        List<Hit> hits, int k, ModelId model, long excludedOtherModel, Instant countedAt, boolean exact) {
    public SearchAnswer {
        hits = List.copyOf(hits);
    }

    /// How many rows match: known when fewer than k came back.
    public OptionalLong matched() {
        return hits.size() < k ? OptionalLong.of(hits.size()) : OptionalLong.empty();
    }
}
