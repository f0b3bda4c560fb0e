package org.aurorasoc.workbench.store;

import java.util.List;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.task.CancelToken;

/// What each part of the contract needs of the store that it tests.
interface StoreUnderTest {
    OpenStore store();

    /// Closes the store and opens it again on the same data.
    OpenStore reopened();

    default VectorStore vectors() {
        return store().vectors();
    }

    default void apply(Change... changes) {
        apply(List.of(changes));
    }

    default void apply(List<Change> changes) {
        vectors().apply(changes, new CancelToken());
    }

    static EntryKey key(String id) {
        return new EntryKey(Samples.CASES, id);
    }

    default StoredEntry entry(String id) {
        return vectors().get(key(id)).orElseThrow();
    }
}
