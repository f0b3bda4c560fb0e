package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.jspecify.annotations.Nullable;

/// The statements of the one writer, prepared once.
final class WriteStatements {
    private final PreparedStatement find;
    private final PreparedStatement time;
    private final PreparedStatement insert;
    private final PreparedStatement replace;
    private final PreparedStatement amend;
    private final PreparedStatement findAsSeen;
    private final PreparedStatement findByText;
    private final PreparedStatement revector;
    private final PreparedStatement remove;
    private final PreparedStatement slots;
    private final PreparedStatement removeCollection;
    private final PreparedStatement log;
    private final PreparedStatement lastChange;

    WriteStatements(Connection writer) throws SQLException {
        String entries = "\"workbench\".entries";
        find = writer.prepareStatement("SELECT slot FROM " + entries + " WHERE collection = ? AND source_key = ?");
        time = writer.prepareStatement(
                "SELECT created_at FROM " + entries + " WHERE collection = ? AND source_key = ?");
        insert = writer.prepareStatement("INSERT INTO " + entries
                + " (slot, embedding, vector_crc, embedding_model, text_hash, payload, created_at, change_id,"
                + " collection, source_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        replace = writer.prepareStatement("UPDATE " + entries
                + " SET slot = ?, embedding = ?, vector_crc = ?, embedding_model = ?, text_hash = ?, payload = ?,"
                + " created_at = ?, change_id = ? WHERE slot = ?");
        amend = writer.prepareStatement(
                "UPDATE " + entries + " SET payload = ?, created_at = ?, change_id = ? WHERE slot = ?");
        findAsSeen = writer.prepareStatement(
                "SELECT slot FROM " + entries + " WHERE collection = ? AND source_key = ? AND created_at = ?");
        findByText = writer.prepareStatement(
                "SELECT slot FROM " + entries + " WHERE collection = ? AND source_key = ? AND text_hash = ?");
        revector = writer.prepareStatement("UPDATE " + entries + " SET slot = ?, embedding = ?, vector_crc = ?,"
                + " embedding_model = ?, text_hash = ?, change_id = ? WHERE slot = ?");
        remove = writer.prepareStatement("DELETE FROM " + entries + " WHERE slot = ?");
        slots = writer.prepareStatement("SELECT slot FROM " + entries + " WHERE collection = ?");
        removeCollection = writer.prepareStatement("DELETE FROM " + entries + " WHERE collection = ?");
        log = writer.prepareStatement(
                "INSERT INTO \"workbench\".change_log (id, at, kind, collection, entries) VALUES (?, ?, ?, ?, ?)");
        lastChange = writer.prepareStatement("SELECT COALESCE(MAX(id), 0) FROM \"workbench\".change_log");
    }

    OptionalInt slotOf(EntryKey key) throws SQLException {
        return slot(find, key);
    }

    /// The slot of the row while its time is still the one seen.
    OptionalInt slotOf(EntryKey key, Instant seen) throws SQLException {
        findAsSeen.setObject(3, seen.atOffset(ZoneOffset.UTC));
        return slot(findAsSeen, key);
    }

    /// The slot of the row while its vector is of the text with this hash.
    OptionalInt slotOf(EntryKey key, String textHash) throws SQLException {
        findByText.setString(3, textHash);
        return slot(findByText, key);
    }

    private static OptionalInt slot(PreparedStatement query, EntryKey key) throws SQLException {
        query.setString(1, key.collection());
        query.setBytes(2, EntryTable.sourceKey(key.sourceId()));
        try (ResultSet rows = query.executeQuery()) {
            return rows.next() ? OptionalInt.of(Math.toIntExact(rows.getLong(1))) : OptionalInt.empty();
        }
    }

    /// When the row was written, as this unit leaves it.
    Optional<Instant> timeOf(EntryKey key) throws SQLException {
        time.setString(1, key.collection());
        time.setBytes(2, EntryTable.sourceKey(key.sourceId()));
        try (ResultSet rows = time.executeQuery()) {
            return rows.next() ? Optional.of(Times.read(rows, 1)) : Optional.empty();
        }
    }

    /// Empty as well when another time was seen; null has seen none.
    Optional<Instant> timeOf(EntryKey key, @Nullable Instant seen) throws SQLException {
        return timeOf(key).filter(time -> seen == null || seen.equals(time));
    }

    List<Integer> slotsOf(String collection) throws SQLException {
        slots.setString(1, collection);
        List<Integer> found = new ArrayList<>();
        try (ResultSet rows = slots.executeQuery()) {
            while (rows.next()) {
                found.add(Math.toIntExact(rows.getLong(1)));
            }
        }
        return found;
    }

    void insert(Entry entry, RowPlace place, byte[] vector, Instant at, long change) throws SQLException {
        bind(insert, entry, place, vector, at, change);
        insert.setString(9, place.collection());
        insert.setBytes(10, place.sourceKey());
        insert.executeUpdate();
    }

    void replace(int old, Entry entry, RowPlace place, byte[] vector, Instant at, long change) throws SQLException {
        bind(replace, entry, place, vector, at, change);
        replace.setLong(9, old);
        replace.executeUpdate();
    }

    private static void bind(
            PreparedStatement statement, Entry entry, RowPlace place, byte[] vector, Instant at, long change)
            throws SQLException {
        statement.setLong(1, place.slot());
        statement.setBytes(2, vector);
        statement.setInt(3, place.vectorChecksum());
        statement.setString(4, place.model());
        statement.setString(5, entry.textHash());
        statement.setString(6, JsonText.write(entry.payload()));
        statement.setObject(7, at.atOffset(ZoneOffset.UTC));
        statement.setLong(8, change);
    }

    void amend(int slot, JsonObject payload, Instant at, long change) throws SQLException {
        amend.setString(1, JsonText.write(payload));
        amend.setObject(2, at.atOffset(ZoneOffset.UTC));
        amend.setLong(3, change);
        amend.setLong(4, slot);
        amend.executeUpdate();
    }

    void revector(int old, RowPlace place, byte[] vector, String textHash, long change) throws SQLException {
        revector.setLong(1, place.slot());
        revector.setBytes(2, vector);
        revector.setInt(3, place.vectorChecksum());
        revector.setString(4, place.model());
        revector.setString(5, textHash);
        revector.setLong(6, change);
        revector.setLong(7, old);
        revector.executeUpdate();
    }

    void remove(int slot) throws SQLException {
        remove.setLong(1, slot);
        remove.executeUpdate();
    }

    void removeCollection(String collection) throws SQLException {
        removeCollection.setString(1, collection);
        removeCollection.executeUpdate();
    }

    void log(long id, Instant at, @Nullable String collection, int entries) throws SQLException {
        log.setLong(1, id);
        log.setObject(2, at.atOffset(ZoneOffset.UTC));
        log.setString(3, "entries");
        log.setString(4, collection);
        log.setInt(5, entries);
        log.executeUpdate();
    }

    long lastChange() throws SQLException {
        try (ResultSet rows = lastChange.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
