package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;

/// Counts rows by collection and model, reading the index alone.
final class CollectionTable {
    private static final String COUNTS = "SELECT collection, embedding_model, COUNT(*), MAX(created_at)"
            + " FROM \"workbench\".entries GROUP BY collection, embedding_model";

    private CollectionTable() {}

    static List<CollectionSummary> summaries(Connection connection) throws SQLException {
        Map<String, Map<String, Long>> models = new HashMap<>();
        Map<String, Instant> newest = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COUNTS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String collection = rows.getString(1);
                models.computeIfAbsent(collection, _ -> new HashMap<>()).put(rows.getString(2), rows.getLong(3));
                Instant at = Times.read(rows, 4);
                newest.merge(collection, at, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        List<CollectionSummary> summaries = new ArrayList<>();
        Map<String, Long> samples = MarkTable.samples(connection);
        newest.forEach((name, at) ->
                summaries.add(summary(name, models.getOrDefault(name, Map.of()), samples.getOrDefault(name, 0L), at)));
        summaries.sort(Comparator.comparing(CollectionSummary::name, CodePoints.ORDER));
        return summaries;
    }

    private static CollectionSummary summary(String name, Map<String, Long> models, long samples, Instant newest) {
        long rows = models.values().stream().mapToLong(Long::longValue).sum();
        return new CollectionSummary(name, rows, Embedding.DIMENSION, models, samples, newest);
    }
}
