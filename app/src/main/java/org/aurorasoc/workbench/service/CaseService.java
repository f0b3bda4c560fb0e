package org.aurorasoc.workbench.service;

import java.util.List;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Shows and deletes single cases.
public final class CaseService {
    private final VectorStore store;

    public CaseService(VectorStore store) {
        this.store = store;
    }

    public StoredEntry show(String id) {
        return store.get(key(id)).orElseThrow(() -> missing());
    }

    /// Deletes the case; a case that is not there is an error, so that a mistyped id is noticed.
    public void delete(String id, CancelToken cancel) {
        show(id);
        store.apply(List.of(new Change.Remove(key(id))), cancel);
    }

    private static EntryKey key(String id) {
        return new EntryKey(CollectionName.CASES, id);
    }

    private static NotFoundException missing() {
        return new NotFoundException(
                "There is no case with that id.", "Look the id up with recall or collections show.");
    }
}
