package org.aurorasoc.workbench.store.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.ModelId;

/// The live rows of one collection, by model.
final class CollectionRows {
    private final String name;
    private final Map<ModelId, RowGroup> groups = new LinkedHashMap<>();
    private final KnownCandidates knownCandidates = new KnownCandidates();
    private volatile boolean traitsKnown;

    CollectionRows(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    RowGroup group(ModelId model) {
        return groups.computeIfAbsent(model, RowGroup::new);
    }

    /// The groups that a query of `model` may be ranked against.
    List<RowGroup> rankedBy(ModelId model) {
        List<RowGroup> ranked = new ArrayList<>();
        for (RowGroup group : groups.values()) {
            if (model.ranks(group.model())) {
                ranked.add(group);
            }
        }
        return ranked;
    }

    long size() {
        return groups.values().stream().mapToLong(RowGroup::size).sum();
    }

    /// Whether every live row's [Traits] are in memory: read at the first filtered search, current from then on.
    boolean traitsKnown() {
        return traitsKnown;
    }

    void traitsAreKnown() {
        traitsKnown = true;
    }

    KnownCandidates knownCandidates() {
        return knownCandidates;
    }

    List<RowGroup> groups() {
        return List.copyOf(groups.values());
    }
}
