package org.aurorasoc.workbench.service;

import java.util.List;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Browses the collections of the memory, and deletes one whole.
public final class CollectionService {
    private final VectorStore store;

    public CollectionService(VectorStore store) {
        this.store = store;
    }

    public List<CollectionSummary> list() {
        return store.collections();
    }

    public Page page(PageRequest request) {
        if (store.count(request.collection()) == 0) {
            throw missing();
        }
        return store.page(request);
    }

    /// Deletes every row of the collection and says how many there were.
    public long delete(String collection, CancelToken cancel) {
        long rows = store.count(collection);
        if (rows == 0) {
            throw missing();
        }
        store.apply(List.of(new Change.RemoveCollection(collection)), cancel);
        return rows;
    }

    private static NotFoundException missing() {
        return new NotFoundException("There is no collection of that name.", "List them with collections.");
    }
}
