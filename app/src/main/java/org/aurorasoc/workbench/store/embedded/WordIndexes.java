package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aurorasoc.workbench.domain.trace.TraceCounts;

/// What is known in memory of traces: the words of each collection, read when first asked for and current from then
/// on, and its counts until something is written there.
final class WordIndexes {
    private final Map<String, WordIndex> loaded = new ConcurrentHashMap<>();
    private final Map<String, TraceCounts> counted = new ConcurrentHashMap<>();

    /// To be called while no commit becomes visible.
    synchronized WordIndex of(Connection connection, String collection) throws SQLException {
        WordIndex found = loaded.get(collection);
        if (found == null) {
            WordIndex read = new WordIndex();
            TraceTable.all(connection, collection, read::put);
            loaded.put(collection, read);
            return read;
        }
        return found;
    }

    TraceCounts counts(Connection connection, String collection) throws SQLException {
        TraceCounts found = counted.get(collection);
        if (found == null) {
            found = TraceTable.counts(connection, collection);
            counted.put(collection, found);
        }
        return found;
    }

    /// To be called while nobody reads.
    void publish(List<TraceEvent> events, List<String> changed) {
        changed.forEach(counted::remove);
        for (TraceEvent event : events) {
            WordIndex index = loaded.get(event.collection());
            if (index != null) {
                publish(event, index);
            }
        }
    }

    private void publish(TraceEvent event, WordIndex index) {
        switch (event) {
            case TraceEvent.Traced(var key, int length, byte[] words) -> index.put(key.sourceId(), length, words);
            case TraceEvent.Removed(var key) -> index.remove(key.sourceId());
            case TraceEvent.Emptied(String collection) -> loaded.remove(collection);
        }
        if (index.isWornOut()) {
            loaded.remove(event.collection());
        }
    }
}
