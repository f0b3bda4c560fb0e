package org.aurorasoc.workbench.store.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

/// Reads `payload_marks`.
final class MarkTable {
    private static final String BY_VALUE =
            "SELECT source_key FROM \"workbench\".payload_marks WHERE collection = ? AND value_hash = ?";
    private static final String SAMPLES =
            "SELECT COUNT(*) FROM \"workbench\".payload_marks WHERE collection = ? AND is_sample";

    private MarkTable() {}

    /// Values may be longer than a key; two with one hash are told apart by the payload.
    static long hash(String value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(value.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static List<StoredEntry> byValue(Connection connection, String collection, Collection<String> values)
            throws SQLException {
        List<StoredEntry> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(BY_VALUE)) {
            for (String value : new HashSet<>(values)) {
                query.setString(1, collection);
                query.setLong(2, hash(value));
                for (String id : ids(query)) {
                    EntryTable.byKey(connection, new EntryKey(collection, id))
                            .filter(e -> e.payload()
                                    .text("value")
                                    .filter(value::equals)
                                    .isPresent())
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static List<String> ids(PreparedStatement query) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
            }
        }
        return ids;
    }

    static long samples(Connection connection, String collection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SAMPLES)) {
            query.setString(1, collection);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
