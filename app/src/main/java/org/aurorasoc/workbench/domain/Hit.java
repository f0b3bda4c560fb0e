package org.aurorasoc.workbench.domain;

import java.util.Comparator;

/// A found entry and its cosine similarity, recomputed from the stored floats.
public record Hit(StoredEntry entry, double score) {
    /// Nearest first; equal scores by id in code-point order, so that both stores list alike.
    public static final Comparator<Hit> NEAREST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.entry().key().sourceId(), CodePoints.ORDER);
}
