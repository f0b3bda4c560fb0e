package org.aurorasoc.workbench.store.embedded;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads where words stand.
final class PlaceTable {
    private static final String COUNT = "SELECT COUNT(*) FROM \"workbench\".places WHERE place BETWEEN ? AND ?";
    private static final String PLACES = "SELECT d.source_key, p.frequency, d.length FROM \"workbench\".places p"
            + " JOIN \"workbench\".term_documents d ON d.id = BITAND(p.place, 4294967295)"
            + " WHERE p.place BETWEEN ? AND ?";

    private final Connection connection;

    PlaceTable(Connection connection) {
        this.connection = connection;
    }

    /// A word in an entry: how often, and how many words the entry has.
    record Place(String sourceId, int frequency, int length) {}

    interface Reader {
        void place(Place place);
    }

    long count(long word) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COUNT)) {
            bind(query, word);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    void of(long word, Reader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PLACES)) {
            bind(query, word);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.place(new Place(
                            new String(rows.getBytes(1), StandardCharsets.UTF_8), rows.getInt(2), rows.getInt(3)));
                }
            }
        }
    }

    private static void bind(PreparedStatement query, long word) throws SQLException {
        query.setLong(1, PlaceKey.first(word));
        query.setLong(2, PlaceKey.last(word));
    }
}
