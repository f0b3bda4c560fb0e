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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.task.CancelToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many rows of each model a collection holds. Counting reads every row, and every unlabelled vector, so
/// a count is kept for half a minute, with its time, and forgotten when we write. Nobody waits for a large
/// collection to be counted again: the count before is given, as of its time, and a new one made meanwhile.
final class ModelCounts {
    private static final Logger LOG = LoggerFactory.getLogger(ModelCounts.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    /// What a program that was left alone for longer remembers is no answer.
    private static final Duration OLDEST = Duration.ofHours(1);

    /// Counting so many rows takes a tenth of a second.
    static final long LARGE = 50_000;

    private final SharedTable table;
    private final Executor later;
    private final long large;
    private final Map<String, Counted> kept = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /// @param later counts a large collection again
    ModelCounts(SharedTable table, Executor later, long large) {
        this.table = table;
        this.later = later;
        this.large = large;
    }

    /// @param valid false when we have written since
    record Counted(CollectionSummary summary, Instant at, boolean valid) {
        boolean isFresh() {
            return valid && isYoungerThan(FRESH);
        }

        boolean isYoungerThan(Duration age) {
            return at.plus(age).isAfter(Instant.now());
        }

        Counted outdated() {
            return new Counted(summary, at, false);
        }
    }

    Counted of(String collection, CancelToken cancel) {
        Counted known = kept.get(collection);
        if (known != null && known.isFresh()) {
            return known;
        }
        if (known != null && known.summary().rows() >= large && known.isYoungerThan(OLDEST)) {
            countLater(collection);
            return known;
        }
        return countNow(collection, cancel);
    }

    private void countLater(String collection) {
        if (underWay.add(collection)) {
            later.execute(() -> {
                try {
                    countNow(collection, new CancelToken());
                } catch (WorkbenchException e) {
                    LOG.info("A collection could not be counted: {}", e.sentence());
                } finally {
                    underWay.remove(collection);
                }
            });
        }
    }

    private Counted countNow(String collection, CancelToken cancel) {
        Instant now = Instant.now();
        Sql ofOne = Sql.of("collection = ?", Bind.text(collection));
        CollectionSummary summary = count(ofOne, cancel).stream()
                .findFirst()
                .orElseGet(() -> new CollectionSummary(collection, 0, Embedding.DIMENSION, Map.of(), 0, Instant.EPOCH));
        Counted counted = new Counted(summary, now, true);
        if (summary.rows() > 0) {
            kept.put(collection, counted);
        }
        return counted;
    }

    List<CollectionSummary> all() {
        return count(Sql.TRUE, new CancelToken());
    }

    /// Of a large collection the count is still told, as of its time, until there is a new one.
    void forget() {
        kept.replaceAll((collection, counted) -> counted.outdated());
        kept.values().removeIf(counted -> counted.summary().rows() < large);
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
