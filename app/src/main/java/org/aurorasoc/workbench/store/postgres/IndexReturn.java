package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Puts back every index that was laid aside, in this run or in one that broke off. Needs the [BulkLock].
final class IndexReturn {
    /// Sessions of this database that are not this program's own. Another role's sessions show neither address nor
    /// kind.
    private static final Sql OTHERS = Sql.of("SELECT count(*) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND coalesce(backend_type, 'client backend') = 'client backend'"
            + " AND NOT (application_name = current_setting('application_name')"
            + " AND client_addr IS NOT DISTINCT FROM inet_client_addr() AND usename = session_user)");

    private final SharedTable table;
    private final DataSource connections;

    IndexReturn(SharedTable table, DataSource connections) {
        this.table = table;
        this.connections = connections;
    }

    private record Look(List<AsideJob> jobs, boolean hasOthers) {}

    /// A sentence for each graph that stands again; what filters go by stands beside it, and took hardly longer.
    List<String> run(CancelToken cancel, ProgressSink progress) {
        Look look = table.write(
                cancel, (session, state) -> new Look(AsideJob.all(session, state), session.number(OTHERS) > 0));
        List<String> done = new ArrayList<>();
        for (AsideJob job : look.jobs()) {
            long started = System.nanoTime();
            build(job, look.hasOthers(), cancel, progress);
            table.forget();
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            done.addAll(job.indexes().stream()
                    .filter(AsideIndex::isGraph)
                    .map(index -> sentence(index, took))
                    .toList());
        }
        return done;
    }

    private static String sentence(AsideIndex index, Duration took) {
        return String.format(
                Locale.ROOT, "The index %s stands again (%.1f s).", index.name(), took.toMillis() / 1_000.0);
    }

    private void build(AsideJob job, boolean hasOthers, CancelToken cancel, ProgressSink progress) {
        cancel.throwIfCancelled();
        TableState state = table.state();
        progress.index(0, -1);
        try (Connection connection = connections.getConnection();
                BuildWatch _ = new BuildWatch(table, connection, progress)) {
            build(job, hasOthers, new IndexBuild(connection, cancel, state));
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e, cancel);
        }
    }

    private static void build(AsideJob job, boolean hasOthers, IndexBuild build) throws SQLException {
        if (hasOthers || !build.inOneTransaction(job)) {
            build.besideOthers(job);
        }
    }
}
