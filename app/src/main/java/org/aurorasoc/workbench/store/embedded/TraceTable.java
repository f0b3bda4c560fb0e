package org.aurorasoc.workbench.store.embedded;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.store.embedded.words.TracedRows;
import org.jspecify.annotations.Nullable;

/// Reads `term_documents`, and which entries have none of their present time.
final class TraceTable {
    private static final String WORDS =
            "SELECT source_key, length, words FROM \"workbench\".term_documents WHERE collection = ? AND source_key ";
    private static final String SOME = WORDS + "= ?";
    /// Ordered by all of the index, else the database sorts the whole collection for each page.
    private static final String NEXT = WORDS + "> ? ORDER BY collection, source_key FETCH FIRST 1000 ROWS ONLY";
    private static final String WITHOUT_DOCUMENT = " FROM \"workbench\".entries e"
            + " LEFT JOIN \"workbench\".term_documents d"
            + " ON d.collection = e.collection AND d.source_key = e.source_key AND d.traced_at = e.created_at"
            + " WHERE d.traced_at IS NULL AND e.collection = ?";
    private static final String NEXT_LACKING = "SELECT e.source_key" + WITHOUT_DOCUMENT
            + " AND e.source_key > ? ORDER BY e.collection, e.source_key FETCH FIRST ? ROWS ONLY";

    private TraceTable() {}

    static void some(Connection connection, String collection, Collection<String> sourceIds, TracedRows.Reader reader)
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
    static void all(Connection connection, String collection, TracedRows.Reader reader) throws SQLException {
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
    private static byte @Nullable [] read(PreparedStatement query, TracedRows.Reader reader) throws SQLException {
        byte[] last = null;
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                last = rows.getBytes(1);
                reader.entry(new String(last, StandardCharsets.UTF_8), rows.getInt(2), rows.getBytes(3));
            }
        }
        return last;
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
