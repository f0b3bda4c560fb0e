package org.aurorasoc.workbench.domain;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// A collection at a glance: rows by effective model name (`unrecorded` where nobody said), and its newest row.
/// `samples` counts the rows marked as samples.
public record CollectionSummary(
        String name, long rows, int dimensions, Map<String, Long> models, long samples, Instant newest) {
    public CollectionSummary {
        models = java.util.Collections.unmodifiableMap(new TreeMap<>(models));
    }

    /// Rows that a query of `model` cannot be ranked against.
    public long rowsNotRankedBy(ModelId model) {
        return models.entrySet().stream()
                .filter(e -> !model.ranks(new ModelId(e.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
