package org.aurorasoc.workbench.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.task.CancelToken;

/// How many rows of each model a collection holds. Counting reads every unlabelled vector, so a count is kept for half
/// a minute, with its time, and forgotten when we write.
final class ModelCounts {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final SharedTable table;
    private final Map<String, Counted> kept = new ConcurrentHashMap<>();

    ModelCounts(SharedTable table) {
        this.table = table;
    }

    record Counted(CollectionSummary summary, Instant at) {
        boolean isFresh() {
            return at.plus(FRESH).isAfter(Instant.now());
        }
    }

    Counted of(String collection, CancelToken cancel) {
        Counted known = kept.get(collection);
        if (known != null && known.isFresh()) {
            return known;
        }
        Instant now = Instant.now();
        Sql ofOne = Sql.of("collection = ?", Bind.text(collection));
        CollectionSummary summary = count(ofOne, cancel).stream()
                .findFirst()
                .orElseGet(() -> new CollectionSummary(collection, 0, Embedding.DIMENSION, Map.of(), 0, Instant.EPOCH));
        Counted counted = new Counted(summary, now);
        if (summary.rows() > 0) {
            kept.put(collection, counted);
        }
        return counted;
    }

    List<CollectionSummary> all() {
        return count(Sql.TRUE, new CancelToken());
    }

    void forget() {
        kept.clear();
    }

    private record Line(String collection, String model, long rows, long samples, Instant newest) {
        static Line read(ResultSet row) throws SQLException {
            return new Line(
                    row.getString("collection"),
                    row.getString("model"),
                    row.getLong("entries"),
                    row.getLong("samples"),
                    RowSql.instant(row, "newest"));
        }
    }

    private List<CollectionSummary> count(Sql condition, CancelToken cancel) {
        List<Line> lines = table.read(cancel, (session, state) -> {
            RowSql rows = new RowSql(state);
            Sql counting = Sql.of("SELECT collection, " + rows.effectiveModel() + " AS model, count(*) AS entries,"
                            + " count(*) FILTER (WHERE " + FilterSql.IS_SAMPLE + ") AS samples, max(" + RowSql.CREATED
                            + ") AS newest FROM " + rows.table() + " WHERE ")
                    .plus(condition)
                    .plus(" GROUP BY collection, model ORDER BY collection COLLATE \"C\"");
            return session.rows(counting, Line::read);
        });
        Map<String, List<Line>> byCollection = new LinkedHashMap<>();
        lines.forEach(line -> byCollection
                .computeIfAbsent(line.collection(), name -> new ArrayList<>())
                .add(line));
        return byCollection.values().stream().map(ModelCounts::summary).toList();
    }

    private static CollectionSummary summary(List<Line> lines) {
        Map<String, Long> models = new HashMap<>();
        lines.forEach(line -> models.put(line.model(), line.rows()));
        long rows = lines.stream().mapToLong(Line::rows).sum();
        long samples = lines.stream().mapToLong(Line::samples).sum();
        Instant newest =
                lines.stream().map(Line::newest).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new CollectionSummary(lines.getFirst().collection(), rows, Embedding.DIMENSION, models, samples, newest);
    }
}
