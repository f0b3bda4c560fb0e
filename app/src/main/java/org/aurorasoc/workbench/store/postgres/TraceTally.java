package org.aurorasoc.workbench.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.aurorasoc.workbench.task.CancelToken;

/// How much of a collection is traced. Counting looks at every row of it, so a count is kept for half a minute, with
/// its time, and forgotten when we write.
final class TraceTally {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final SharedTable table;
    private final Map<String, TraceCounts> kept = new ConcurrentHashMap<>();

    TraceTally(SharedTable table) {
        this.table = table;
    }

    TraceCounts of(String collection) {
        TraceCounts known = kept.get(collection);
        if (known != null && known.countedAt().plus(FRESH).isAfter(Instant.now())) {
            return known;
        }
        TraceCounts counted = count(collection, Instant.now());
        if (counted.traced() + counted.lacking() > 0) {
            kept.put(collection, counted);
        }
        return counted;
    }

    void forget() {
        kept.clear();
    }

    /// Where there is nothing of ours, every row lacks its traces.
    private TraceCounts count(String collection, Instant now) {
        return table.read(new CancelToken(), (session, state) -> {
            LiveTraces live = new LiveTraces(new RowSql(state));
            Sql sql = state.readsOwn() ? live.counts(collection) : live.countsWithoutTraces(collection);
            return session.rows(sql, row -> counts(row, now)).getFirst();
        });
    }

    private static TraceCounts counts(ResultSet row, Instant now) throws SQLException {
        long traced = row.getLong("traced");
        double averageLength = traced == 0 ? 0 : (double) row.getLong("words") / traced;
        return new TraceCounts(traced, averageLength, row.getLong("entries") - traced, now);
    }
}
