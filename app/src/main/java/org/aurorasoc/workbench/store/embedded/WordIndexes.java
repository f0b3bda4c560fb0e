package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import org.aurorasoc.workbench.store.embedded.words.CollectionWords;
import org.aurorasoc.workbench.store.embedded.words.KeptWords;
import org.aurorasoc.workbench.store.embedded.words.TracedRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words of each collection, opened when first asked for, or once much was written there, and current from then on.
final class WordIndexes {
    private static final Logger LOG = LoggerFactory.getLogger(WordIndexes.class);
    /// So many changes of a collection nobody asked about, and it is followed, lest closing or the first question have
    /// all of an import to catch up with.
    private static final int WORTH_FOLLOWING = 1_000;

    private final KeptWords kept;
    private final Lock noReaders;
    private final Map<String, CollectionWords> loaded = new ConcurrentHashMap<>();
    private final Map<String, Integer> unfollowed = new HashMap<>();

    /// `noReaders` keeps questions out while what they read is exchanged.
    WordIndexes(KeptWords kept, Lock noReaders) {
        this.kept = kept;
        this.noReaders = noReaders;
    }

    /// To be called while no commit becomes visible.
    CollectionWords of(Connection connection, String collection) throws SQLException {
        CollectionWords found = loaded.get(collection);
        return found == null ? load(connection, collection) : found;
    }

    private synchronized CollectionWords load(Connection connection, String collection) throws SQLException {
        CollectionWords found = loaded.get(collection);
        if (found == null) {
            found = kept.load(new TraceRows(connection), collection);
            loaded.put(collection, found);
        }
        return found;
    }

    /// Whether what is opened is kept in files, or in memory because they cannot be read or written.
    boolean isInFiles() {
        return !kept.isBroken();
    }

    /// To be called while nobody reads.
    void publish(List<TraceEvent> events) {
        for (TraceEvent event : events) {
            CollectionWords words = loaded.get(event.collection());
            if (words == null) {
                unfollowed.merge(event.collection(), 1, Integer::sum);
            } else {
                publish(event, words);
            }
        }
    }

    private void publish(TraceEvent event, CollectionWords words) {
        switch (event) {
            case TraceEvent.Traced(var key, int length, byte[] traced) -> words.put(key.sourceId(), length, traced);
            case TraceEvent.Removed(var key) -> words.remove(key.sourceId());
            case TraceEvent.Emptied(String collection) -> {
                loaded.remove(collection);
                words.close();
            }
        }
    }

    /// After a unit that is stored, by its writer: whatever fails here is done by the next question.
    void keepUp(Connection connection, List<TraceEvent> events) {
        Set<String> touched = new HashSet<>();
        events.forEach(event -> touched.add(event.collection()));
        try {
            for (String collection : touched) {
                keepUp(connection, collection);
            }
        } catch (SQLException e) {
            LOG.warn("The words of entries could not follow what was stored.", e);
        }
    }

    private void keepUp(Connection connection, String collection) throws SQLException {
        CollectionWords words = loaded.get(collection);
        if (words != null) {
            settle(new TraceRows(connection), collection, words);
        } else if (unfollowed.getOrDefault(collection, 0) >= WORTH_FOLLOWING) {
            of(connection, collection);
            unfollowed.remove(collection);
        }
    }

    private void settle(TracedRows rows, String collection, CollectionWords words) throws SQLException {
        Optional<KeptWords.Settling> settling = kept.settling(words);
        if (settling.isPresent()) {
            noReaders.lock();
            try {
                settling.get().publish();
            } finally {
                noReaders.unlock();
            }
            kept.list(rows, collection, words);
        }
    }

    /// Keeps what is in memory for the next process. To be called when nobody reads or writes any more.
    void close(Connection connection) {
        try {
            for (Map.Entry<String, CollectionWords> each : loaded.entrySet()) {
                kept.keep(new TraceRows(connection), each.getKey(), each.getValue());
            }
        } catch (SQLException e) {
            LOG.warn("The words of entries could not be kept for the next opening.", e);
        } finally {
            loaded.values().forEach(CollectionWords::close);
            loaded.clear();
        }
    }
}
