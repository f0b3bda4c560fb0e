package org.aurorasoc.workbench.store.embedded;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.jspecify.annotations.Nullable;

/// Reads `term_documents`, and which entries have none of their present time.
final class TraceTable {
    private static final String WORDS =
            "SELECT source_key, length, words FROM \"workbench\".term_documents WHERE collection = ? AND source_key ";
    private static final String SOME = WORDS + "= ?";
    /// Ordered by all of the index, else the database sorts the whole collection for each page.
    private static final String NEXT = WORDS + "> ? ORDER BY collection, source_key FETCH FIRST 1000 ROWS ONLY";
    private static final String TRACED =
            "SELECT COUNT(*), COALESCE(SUM(length), 0) FROM \"workbench\".term_documents WHERE collection = ?";
    private static final String WITHOUT_DOCUMENT = " FROM \"workbench\".entries e"
            + " LEFT JOIN \"workbench\".term_documents d"
            + " ON d.collection = e.collection AND d.source_key = e.source_key AND d.traced_at = e.created_at"
            + " WHERE d.traced_at IS NULL AND e.collection = ?";
    private static final String LACKING = "SELECT COUNT(*)" + WITHOUT_DOCUMENT;
    private static final String NEXT_LACKING = "SELECT e.source_key" + WITHOUT_DOCUMENT
            + " AND e.source_key > ? ORDER BY e.collection, e.source_key FETCH FIRST ? ROWS ONLY";

    private TraceTable() {}

    interface Reader {
        void entry(String sourceId, int length, byte[] words);
    }

    static void some(Connection connection, String collection, Collection<String> sourceIds, Reader reader)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SOME)) {
            for (String id : new HashSet<>(sourceIds)) {
                query.setString(1, collection);
                query.setBytes(2, EntryTable.sourceKey(id));
                read(query, reader);
            }
        }
    }

    /// Page by page: the database would gather a large answer in a file before it gives the first row.
    static void all(Connection connection, String collection, Reader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEXT)) {
            query.setString(1, collection);
            byte[] last = {};
            while (last != null) {
                query.setBytes(2, last);
                last = read(query, reader);
            }
        }
    }

    /// The key of the last row, if there was any.
    private static byte @Nullable [] read(PreparedStatement query, Reader reader) throws SQLException {
        byte[] last = null;
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                last = rows.getBytes(1);
                reader.entry(new String(last, StandardCharsets.UTF_8), rows.getInt(2), rows.getBytes(3));
            }
        }
        return last;
    }

    static TraceCounts counts(Connection connection, String collection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TRACED)) {
            query.setString(1, collection);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                long traced = rows.getLong(1);
                double average = traced == 0 ? 0 : (double) rows.getLong(2) / traced;
                return new TraceCounts(traced, average, lacking(connection, collection), Instant.now());
            }
        }
    }

    private static long lacking(Connection connection, String collection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LACKING)) {
            query.setString(1, collection);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    static List<StoredEntry> lacking(Connection connection, String collection, String after, int most)
            throws SQLException {
        List<StoredEntry> entries = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NEXT_LACKING)) {
            query.setString(1, collection);
            query.setBytes(2, EntryTable.sourceKey(after));
            query.setInt(3, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String id = new String(rows.getBytes(1), StandardCharsets.UTF_8);
                    EntryTable.byKey(connection, new EntryKey(collection, id)).ifPresent(entries::add);
                }
            }
        }
        return entries;
    }
}
