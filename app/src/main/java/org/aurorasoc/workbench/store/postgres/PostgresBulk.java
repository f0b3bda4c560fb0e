package org.aurorasoc.workbench.store.postgres;

import java.util.List;
import java.util.Optional;
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

    private static final int TRIES = 5;

    private final SharedTable table;
    private final DataSource connections;
    private @Nullable BulkLock lock;
    private long asked;
    private int tries = TRIES;

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
        IndexAside.Answer answer = IndexAside.Answer.STAYS;
        try {
            answer = table.write(new CancelToken(), (session, state) -> new IndexAside(session, state).lay(newRows));
        } finally {
            keep(taken, answer);
        }
    }

    /// What is in the way may be gone at the next unit; others wait behind each try, so there are few.
    private void keep(BulkLock taken, IndexAside.Answer answer) {
        switch (answer) {
            case ASIDE -> {
                lock = taken;
                table.forget();
            }
            case STAYS -> taken.close();
            case IN_THE_WAY -> {
                taken.close();
                asked = --tries > 0 ? 0 : asked;
            }
        }
    }

    @Override
    public boolean hasAside() {
        return lock != null;
    }

    @Override
    public List<String> finish(CancelToken cancel, ProgressSink progress) {
        Optional<LeftAside> left = table.readOwn(Optional.empty(), LeftAside::look);
        try {
            return left.isPresent() ? putBack(left.get(), cancel, progress) : List.of();
        } finally {
            close();
        }
    }

    /// Whoever holds it builds it.
    private List<String> putBack(LeftAside left, CancelToken cancel, ProgressSink progress) {
        if (lock == null) {
            lock = BulkLock.take(connections).orElse(null);
        }
        if (lock == null) {
            return List.of();
        }
        return left.mayBuild()
                ? new IndexReturn(table, connections).run(cancel, progress)
                : List.of(new LeftAside(left.since(), false, false).sentence());
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
