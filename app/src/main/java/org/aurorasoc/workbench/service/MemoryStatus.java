package org.aurorasoc.workbench.service;

import java.util.List;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.ModelId;

/// What the badge and the status bar tell: by which model, why not a better one, where the data is, what it holds.
public record MemoryStatus(
        ModelId model,
        String degradedReason,
        String storeLocation,
        String backend,
        boolean writable,
        CacheStatus cache,
        List<CollectionSummary> collections) {
    public MemoryStatus {
        collections = List.copyOf(collections);
    }
}
