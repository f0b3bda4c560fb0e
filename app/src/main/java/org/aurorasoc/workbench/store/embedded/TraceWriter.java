package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.Traces;
import org.aurorasoc.workbench.store.Change;

/// Writes what entries are found by: their document, and each place of a word in it.
final class TraceWriter {
    private final WriteStatements entries;
    private final Lexicon lexicon;
    private final PlaceWriter places;
    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement remove;
    private final PreparedStatement removeCollection;
    private long last;

    private record Document(long id, byte[] words) {}

    TraceWriter(Connection writer, WriteStatements entries, Lexicon lexicon) throws SQLException {
        this.entries = entries;
        this.lexicon = lexicon;
        this.places = new PlaceWriter(writer);
        String documents = "\"workbench\".term_documents";
        find = writer.prepareStatement(
                "SELECT id, words FROM " + documents + " WHERE collection = ? AND source_key = ?");
        insert = writer.prepareStatement("INSERT INTO " + documents
                + " (length, traced_at, words, id, collection, source_key) VALUES (?, ?, ?, ?, ?, ?)");
        update = writer.prepareStatement(
                "UPDATE " + documents + " SET length = ?, traced_at = ?, words = ? WHERE id = ?");
        remove = writer.prepareStatement("DELETE FROM " + documents + " WHERE id = ?");
        removeCollection = writer.prepareStatement("DELETE FROM " + documents + " WHERE collection = ?");
        try (PreparedStatement highest = writer.prepareStatement("SELECT COALESCE(MAX(id), 0) FROM " + documents);
                ResultSet rows = highest.executeQuery()) {
            rows.next();
            last = rows.getLong(1);
        }
    }

    void trace(Change.Trace wanted) throws SQLException {
        Optional<Instant> at = entries.timeOf(wanted.key());
        if (at.isEmpty() || (wanted.seen() != null && !at.get().equals(wanted.seen()))) {
            return;
        }
        byte[] words = words(wanted.key().collection(), wanted.traces());
        Optional<Document> old = document(wanted.key());
        long id = old.isPresent() ? old.get().id() : ++last;
        store(old.isPresent() ? update : insert, id, wanted, words, at.get());
        if (old.isPresent() && Arrays.equals(old.get().words(), words)) {
            return;
        }
        if (old.isPresent()) {
            places.remove(id, old.get().words());
        }
        places.add(id, words);
    }

    private byte[] words(String collection, Traces traces) throws SQLException {
        WordFrequencies words = new WordFrequencies();
        for (Map.Entry<String, Integer> term : traces.terms().counts().entrySet()) {
            words.add(lexicon.idOf(collection, WordTable.word(term.getKey())), term.getValue());
        }
        for (Token token : traces.tokens()) {
            words.add(lexicon.idOf(collection, token), 0);
        }
        return words.bytes();
    }

    private Optional<Document> document(EntryKey key) throws SQLException {
        find.setString(1, key.collection());
        find.setBytes(2, EntryTable.sourceKey(key.sourceId()));
        try (ResultSet rows = find.executeQuery()) {
            return rows.next() ? Optional.of(new Document(rows.getLong(1), rows.getBytes(2))) : Optional.empty();
        }
    }

    private void store(PreparedStatement statement, long id, Change.Trace wanted, byte[] words, Instant at)
            throws SQLException {
        statement.setInt(1, wanted.traces().terms().length());
        statement.setObject(2, Times.column(at));
        statement.setBytes(3, words);
        statement.setLong(4, id);
        if (statement == insert) {
            statement.setString(5, wanted.key().collection());
            statement.setBytes(6, EntryTable.sourceKey(wanted.key().sourceId()));
        }
        statement.executeUpdate();
    }

    void remove(EntryKey key) throws SQLException {
        Optional<Document> old = document(key);
        if (old.isPresent()) {
            places.remove(old.get().id(), old.get().words());
            remove.setLong(1, old.get().id());
            remove.executeUpdate();
        }
    }

    void removeCollection(String collection) throws SQLException {
        places.removeCollection(collection);
        lexicon.removeCollection(collection);
        removeCollection.setString(1, collection);
        removeCollection.executeUpdate();
    }
}
