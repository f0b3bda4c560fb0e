package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.task.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks each second how far a build is. The build itself waits without a limit: when nobody answers here any more, its
/// connection is broken off.
final class BuildWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BuildWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SharedTable table;
    private final Connection builder;
    private final ProgressSink progress;
    private final CountDownLatch over = new CountDownLatch(1);
    private final CancelToken looking = new CancelToken();
    private final Workers worker = Workers.atMost(1, "index-watch");

    private record Step(long done, long total) {}

    BuildWatch(SharedTable table, Connection builder, ProgressSink progress) {
        this.table = table;
        this.builder = builder;
        this.progress = progress;
        worker.execute(this::watch);
    }

    private void watch() {
        long answered = System.nanoTime();
        try {
            while (!over.await(1, TimeUnit.SECONDS)) {
                answered = isAnswered() ? System.nanoTime() : answered;
                if (System.nanoTime() - answered > PATIENCE.toNanos()) {
                    builder.abort(Runnable::run);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.debug("A build could not be broken off (SQLSTATE {})", PostgresFaults.state(e));
        }
    }

    private boolean isAnswered() {
        try {
            table.read(
                            looking,
                            (session, state) -> session.rows(
                                    Sql.of(
                                            "SELECT blocks_done, blocks_total FROM pg_stat_progress_create_index"
                                                    + " WHERE relid = ?::regclass AND blocks_total > 0",
                                            Bind.text(new RowSql(state).table())),
                                    row -> new Step(row.getLong(1), row.getLong(2))))
                    .forEach(step -> progress.index(step.done(), step.total()));
            return true;
        } catch (WorkbenchException e) {
            LOG.debug("How far a build is could not be seen: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void close() {
        over.countDown();
        looking.cancel();
        worker.close();
    }
}
