package org.aurorasoc.workbench.store.postgres;

import java.util.List;
import javax.sql.DataSource;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A run of many rows into the shared table. Of two runs at once the first lays the indexes aside and builds them; the
/// other one leaves them to it, unless it dies.
final class PostgresBulk implements BulkRun {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresBulk.class);

    private final SharedTable table;
    private final DataSource connections;
    private @Nullable BulkLock lock;
    private long asked;

    PostgresBulk(SharedTable table, DataSource connections) {
        this.table = table;
        this.connections = connections;
    }

    /// Asked again only when far more are expected than before.
    @Override
    public void expect(long newRows) {
        if (lock != null || newRows < Math.max(IndexAside.FEWEST, 2 * asked)) {
            return;
        }
        asked = newRows;
        try {
            layAside(newRows);
        } catch (WorkbenchException e) {
            LOG.info("The indexes stay where they are: {}", e.sentence());
        }
    }

    private void layAside(long newRows) {
        BulkLock taken = BulkLock.take(connections).orElse(null);
        if (taken == null) {
            return;
        }
        boolean isAside = false;
        try {
            isAside = table.write(new CancelToken(), (session, state) -> new IndexAside(session, state).lay(newRows));
        } finally {
            if (isAside) {
                lock = taken;
                table.forget();
            } else {
                taken.close();
            }
        }
    }

    @Override
    public List<String> finish(CancelToken cancel, ProgressSink progress) {
        boolean isAny = table.readOwn(
                false, (session, state) -> !AsideJob.all(session, state).isEmpty());
        if (lock == null && isAny) {
            lock = BulkLock.take(connections).orElse(null);
        }
        try {
            return lock == null || !isAny ? List.of() : new IndexReturn(table, connections).run(cancel, progress);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
