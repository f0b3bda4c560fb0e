package org.aurorasoc.workbench.store.embedded;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aurorasoc.workbench.domain.trace.TraceCounts;

/// The counts of collections as long as nothing is written there: counting looks at every row.
final class KnownCounts {
    private final Map<String, TraceCounts> known = new ConcurrentHashMap<>();

    interface Counting {
        TraceCounts count() throws SQLException;
    }

    TraceCounts of(String collection, Counting counting) throws SQLException {
        TraceCounts found = known.get(collection);
        if (found == null) {
            found = counting.count();
            known.put(collection, found);
        }
        return found;
    }

    /// To be called while nobody reads.
    void forget(String collection) {
        known.remove(collection);
    }
}
