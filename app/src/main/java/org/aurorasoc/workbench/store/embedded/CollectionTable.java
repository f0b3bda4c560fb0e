package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;

/// Counts the rows of a collection by model, reading the index alone.
final class CollectionTable {
    private static final String COUNTS = "SELECT embedding_model, COUNT(*), MAX(created_at)"
            + " FROM \"workbench\".entries WHERE collection = ? GROUP BY embedding_model";

    private CollectionTable() {}

    /// Empty when there are no rows.
    static Optional<CollectionSummary> summary(Connection connection, String name) throws SQLException {
        Map<String, Long> models = new HashMap<>();
        Instant newest = Instant.MIN;
        try (PreparedStatement query = connection.prepareStatement(COUNTS)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    models.put(rows.getString(1), rows.getLong(2));
                    Instant at = Times.read(rows, 3);
                    newest = at.isAfter(newest) ? at : newest;
                }
            }
        }
        long all = models.values().stream().mapToLong(Long::longValue).sum();
        return all == 0
                ? Optional.empty()
                : Optional.of(new CollectionSummary(
                        name, all, Embedding.DIMENSION, models, MarkTable.samples(connection, name), newest));
    }
}
