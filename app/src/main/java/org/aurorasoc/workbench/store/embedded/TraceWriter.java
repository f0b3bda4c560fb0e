package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.embedded.words.TracedWords;

/// Writes what entries are found by: one row each, so that an import costs little more with words than without. Where
/// a word stands is told from these rows, in memory.
final class TraceWriter {
    private final WriteStatements entries;
    private final PreparedStatement store;
    private final PreparedStatement remove;
    private final PreparedStatement removeCollection;
    private final TraceLog log;

    TraceWriter(Connection writer, WriteStatements entries) throws SQLException {
        this.entries = entries;
        String documents = "\"workbench\".term_documents";
        store = writer.prepareStatement("MERGE INTO " + documents
                + " (collection, source_key, length, traced_at, words) KEY (collection, source_key)"
                + " VALUES (?, ?, ?, ?, ?)");
        remove = writer.prepareStatement("DELETE FROM " + documents + " WHERE collection = ? AND source_key = ?");
        removeCollection = writer.prepareStatement("DELETE FROM " + documents + " WHERE collection = ?");
        log = new TraceLog(writer);
    }

    /// Empty when the row is gone, or not as it was seen: nothing is written then.
    Optional<TraceEvent> trace(Change.Trace wanted) throws SQLException {
        Optional<Instant> at = entries.timeOf(wanted.key(), wanted.seen());
        if (at.isEmpty()) {
            return Optional.empty();
        }
        EntryKey key = wanted.key();
        int length = wanted.traces().terms().length();
        byte[] words = TracedWords.of(wanted.traces());
        store.setString(1, key.collection());
        store.setBytes(2, EntryTable.sourceKey(key.sourceId()));
        store.setInt(3, length);
        store.setObject(4, Times.column(at.get()));
        store.setBytes(5, words);
        store.executeUpdate();
        return Optional.of(new TraceEvent.Traced(key, length, words));
    }

    /// Empty when there were none.
    Optional<TraceEvent> remove(EntryKey key) throws SQLException {
        remove.setString(1, key.collection());
        remove.setBytes(2, EntryTable.sourceKey(key.sourceId()));
        return remove.executeUpdate() > 0 ? Optional.of(new TraceEvent.Removed(key)) : Optional.empty();
    }

    void removeCollection(String collection) throws SQLException {
        removeCollection.setString(1, collection);
        removeCollection.executeUpdate();
    }

    /// What the unit did, for whoever follows.
    void log(long change, List<TraceEvent> events) throws SQLException {
        log.write(change, events);
    }
}
