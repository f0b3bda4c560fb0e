package org.aurorasoc.workbench.store.embedded;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.jspecify.annotations.Nullable;

/// Reads rows of `entries`.
final class EntryTable {
    static final String ENTRY =
            "SELECT collection, source_key, embedding, embedding_model, text_hash, payload, created_at"
                    + " FROM \"workbench\".entries ";
    private static final String BY_SLOT = ENTRY + "WHERE slot = ?";
    private static final String BY_KEY = ENTRY + "WHERE collection = ? AND source_key = ?";
    /// Ordered by all of the index, else the database sorts the whole collection for each page.
    private static final String NEXT_BY_KEY =
            " WHERE collection = ? AND source_key > ? ORDER BY collection, source_key FETCH FIRST ? ROWS ONLY";
    private static final String PLACES =
            "SELECT slot, collection, source_key, embedding_model, vector_crc FROM \"workbench\".entries";
    private static final String TIMES =
            "SELECT slot, created_at FROM \"workbench\".entries WHERE collection = ? ORDER BY collection, source_key";
    private static final String PAYLOAD =
            "SELECT slot, payload, created_at, source_key FROM \"workbench\".entries WHERE slot = ?";
    private static final String VECTOR = "SELECT embedding FROM \"workbench\".entries WHERE slot = ?";
    private static final String PAYLOADS =
            "SELECT slot, payload, created_at, source_key FROM \"workbench\".entries" + NEXT_BY_KEY;
    private static final int PAYLOADS_AT_ONCE = 1000;

    private EntryTable() {}

    static byte[] sourceKey(String sourceId) {
        return sourceId.getBytes(StandardCharsets.UTF_8);
    }

    static Optional<StoredEntry> bySlot(Connection connection, int slot) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BY_SLOT)) {
            query.setLong(1, slot);
            return first(query);
        }
    }

    static Optional<StoredEntry> byKey(Connection connection, EntryKey key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BY_KEY)) {
            query.setString(1, key.collection());
            query.setBytes(2, sourceKey(key.sourceId()));
            return first(query);
        }
    }

    private static Optional<StoredEntry> first(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.of(entry(rows)) : Optional.empty();
        }
    }

    static StoredEntry entry(ResultSet row) throws SQLException {
        String sourceId = new String(row.getBytes(2), StandardCharsets.UTF_8);
        Embedding embedding = VectorBytes.read(row.getBytes(3));
        return new StoredEntry(
                new EntryKey(row.getString(1), sourceId),
                embedding,
                StoredEntry.effectiveModel(row.getString(4), true, embedding),
                row.getString(5),
                JsonText.readObject(row.getString(6)),
                Times.read(row, 7));
    }

    /// Every row's place, read from the index alone. Row by row: else the database gathers a large answer in a file
    /// before it gives the first.
    static List<RowPlace> places(Connection connection) throws SQLException {
        try (Statement session = connection.createStatement()) {
            session.execute("SET LAZY_QUERY_EXECUTION 1");
            try (PreparedStatement query = connection.prepareStatement(PLACES);
                    ResultSet rows = query.executeQuery()) {
                return places(rows);
            } finally {
                session.execute("SET LAZY_QUERY_EXECUTION 0");
            }
        }
    }

    interface TimeReader {
        void row(int slot, Instant createdAt);
    }

    /// When each row of a collection was written, read from the index alone.
    static void times(Connection connection, String collection, TimeReader reader) throws SQLException {
        try (Statement session = connection.createStatement()) {
            session.execute("SET LAZY_QUERY_EXECUTION 1");
            try (PreparedStatement query = connection.prepareStatement(TIMES)) {
                query.setString(1, collection);
                times(query, reader);
            } finally {
                session.execute("SET LAZY_QUERY_EXECUTION 0");
            }
        }
    }

    private static void times(PreparedStatement query, TimeReader reader) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                reader.row(Math.toIntExact(rows.getLong(1)), Times.read(rows, 2));
            }
        }
    }

    private static List<RowPlace> places(ResultSet rows) throws SQLException {
        List<RowPlace> places = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        while (rows.next()) {
            places.add(new RowPlace(
                    Math.toIntExact(rows.getLong(1)),
                    names.computeIfAbsent(rows.getString(2), Function.identity()),
                    rows.getBytes(3),
                    names.computeIfAbsent(rows.getString(4), Function.identity()),
                    rows.getInt(5)));
        }
        return places;
    }

    static byte[] vector(Connection connection, int slot) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(VECTOR)) {
            query.setLong(1, slot);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    /// Page by page: the database would gather a large answer in a file before it gives the first row.
    static void payloads(Connection connection, String collection, PayloadReader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PAYLOADS)) {
            query.setString(1, collection);
            query.setInt(3, PAYLOADS_AT_ONCE);
            byte[] last = {};
            while (last != null) {
                query.setBytes(2, last);
                last = page(query, reader);
            }
        }
    }

    static void payloads(Connection connection, int[] slots, PayloadReader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PAYLOAD)) {
            for (int slot : slots) {
                query.setLong(1, slot);
                page(query, reader);
            }
        }
    }

    private static byte @Nullable [] page(PreparedStatement query, PayloadReader reader) throws SQLException {
        byte[] last = null;
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                reader.row(
                        Math.toIntExact(rows.getLong(1)), JsonText.readObject(rows.getString(2)), Times.read(rows, 3));
                last = rows.getBytes(4);
            }
        }
        return last;
    }

    interface PayloadReader {
        void row(int slot, JsonObject payload, Instant createdAt);
    }
}
