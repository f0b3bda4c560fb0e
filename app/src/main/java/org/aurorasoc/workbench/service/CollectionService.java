package org.aurorasoc.workbench.service;

import java.time.Clock;
import java.util.List;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Browses the collections of the memory, and deletes one whole.
public final class CollectionService {
    private final VectorStore store;
    private final Clock clock;
    private final String actor;

    /// `actor` is the name under which deletions are noted.
    public CollectionService(VectorStore store, Clock clock, String actor) {
        this.store = store;
        this.clock = clock;
        this.actor = actor;
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
        JsonObject detail = new Fields().put("rows", rows).build();
        AuditNote note = new AuditNote(clock.instant(), actor, "delete collection", collection, detail);
        store.apply(List.of(new Change.RemoveCollection(collection), new Change.Note(note)), cancel);
        return rows;
    }

    private static NotFoundException missing() {
        return new NotFoundException("There is no collection of that name.", "List them with collections.");
    }
}
