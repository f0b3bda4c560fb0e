package org.aurorasoc.workbench.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// The memory and the workers that an index is built with. The graph grows several times as slowly once it no longer
/// fits; workers share it in the machine's shared memory, of which a container may have hardly any.
record BuildMeans(long kilobytes, int workers) {
    /// A vector with its edges (measured: 195 MB for 100,000), and some air.
    private static final double KILOBYTES_A_ROW = 2.4;
    private static final long AIR = 16 * 1024;

    private record Allowed(long rows, long own, long shared, int workers) {
        static Allowed read(ResultSet row) throws SQLException {
            return new Allowed(row.getLong("n"), row.getLong("own"), row.getLong("shared"), row.getInt("workers"));
        }
    }

    /// From the best to the most modest; the next is tried where the server has no room for one. What a server gives
    /// to its cache it can give to a build.
    static List<BuildMeans> of(Session session, String table) throws SQLException {
        Sql ask = Sql.of("SELECT (SELECT count(*) FROM " + table + ") AS n,"
                + " pg_size_bytes(current_setting('maintenance_work_mem')) / 1024 AS own,"
                + " pg_size_bytes(current_setting('shared_buffers')) / 1024 AS shared,"
                + " current_setting('max_parallel_maintenance_workers')::int AS workers");
        Allowed allowed = session.rows(ask, Allowed::read).getFirst();
        long wanted = (long) (allowed.rows() * KILOBYTES_A_ROW) + AIR;
        long memory = Math.clamp(wanted, allowed.own(), Math.max(allowed.own(), allowed.shared()));
        return Stream.of(
                        new BuildMeans(memory, allowed.workers()),
                        new BuildMeans(memory, 0),
                        new BuildMeans(allowed.own(), 0))
                .distinct()
                .toList();
    }

    /// Asks the server for them, for the transaction or for the session.
    Sql setting(boolean local) {
        return Sql.of(
                "SELECT set_config('maintenance_work_mem', ?, x.local),"
                        + " set_config('max_parallel_maintenance_workers', ?, x.local) FROM (SELECT ? > 0 AS local) AS x",
                Bind.text(kilobytes + "kB"),
                Bind.text(Integer.toString(workers)),
                Bind.number(local ? 1 : 0));
    }
}
