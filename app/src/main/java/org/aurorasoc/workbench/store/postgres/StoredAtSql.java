package org.aurorasoc.workbench.store.postgres;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.aurorasoc.workbench.domain.StoredAt;

/// When an entry was stored, in SQL: what [StoredAt#read] makes of the payload, else the row's own time. Arithmetic on
/// intervals never raises an error, a cast of text would.
final class StoredAtSql {
    private static final Instant EARLIEST = Instant.parse("-4000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+200000-01-01T00:00:00Z");

    private static final String READ = """
            coalesce((SELECT (timestamp '2000-01-01'
                + make_interval(years => m[1]::int - 2000, months => m[2]::int - 1)
                + make_interval(days => m[3]::int - 1, hours => m[4]::int, mins => m[5]::int, secs => m[6]::int)
                + (left(ltrim(coalesce(m[7], ''), '.') || '000000', 6) || ' microseconds')::interval
                - (CASE left(m[8], 1) WHEN '-' THEN -1 WHEN '+' THEN 1 ELSE 0 END)
                  * make_interval(hours => coalesce(m[9], '0')::int, mins => coalesce(m[10], '0')::int)
              ) AT TIME ZONE 'UTC'
              FROM (SELECT regexp_match((CASE jsonb_typeof(coalesce(PAYLOAD -> 'stored_at', PAYLOAD -> 'metadata' -> 'stored_at'))
                  WHEN 'string' THEN coalesce(PAYLOAD -> 'stored_at', PAYLOAD -> 'metadata' -> 'stored_at') #>> '{}' END)
                  COLLATE "C", ?) AS m OFFSET 0) AS shape
              WHERE m IS NOT NULL), CREATED)""".replace("PAYLOAD", RowSql.PAYLOAD).replace("CREATED", RowSql.CREATED);

    private StoredAtSql() {}

    static Sql instant() {
        return Sql.of(READ, Bind.text(StoredAt.SHAPE));
    }

    /// The server keeps microseconds, so a finer bound is moved to the next one, where it parts the same rows.
    static Instant ceiling(Instant bound) {
        Instant clamped = bound.isBefore(EARLIEST) ? EARLIEST : bound.isAfter(LATEST) ? LATEST : bound;
        Instant cut = clamped.truncatedTo(ChronoUnit.MICROS);
        return cut.equals(clamped) ? cut : cut.plus(1, ChronoUnit.MICROS);
    }
}
