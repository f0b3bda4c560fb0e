package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.time.Duration;
import org.aurorasoc.workbench.domain.MigrationOption.State;

/// Adds one option to the table, outside of any transaction: others go on reading and writing. A build that broke off
/// leaves an index that serves nobody; it is found by its name, dropped, and built again.
final class OptionBuild {
    private static final long LEAST_MEMORY = 64L << 20;
    private static final long MOST_MEMORY = 1L << 30;

    private final Session session;
    private final TableState state;

    OptionBuild(Session session, TableState state) {
        this.session = session;
        this.state = state;
    }

    String build(TableOption option, State now, long rows) throws SQLException {
        if (now == State.THERE) {
            return option.name() + " is there already.";
        }
        long started = System.nanoTime();
        switch (option) {
            case TableOption.PlainStorage _ -> session.run(TableOption.PlainStorage.statement(table()));
            case TableOption.Index index -> {
                if (now == State.BROKEN) {
                    drop(index);
                }
                create(index, rows);
            }
        }
        long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        return "Added " + option.name() + " in " + seconds + " s.";
    }

    private void create(TableOption.Index index, long rows) throws SQLException {
        if (index.isGraph()) {
            long memory = Math.clamp(rows * TableOption.BYTES_OF_A_NODE, LEAST_MEMORY, MOST_MEMORY);
            session.rows(
                    Sql.of(
                            "SELECT set_config('maintenance_work_mem', greatest(pg_size_bytes(current_setting("
                                    + "'maintenance_work_mem')), ?) / 1024 || 'kB', false)",
                            Bind.number(memory)),
                    row -> row.getString(1));
        }
        try {
            session.run(index.statement(table()));
        } catch (SQLException e) {
            if (!PostgresFaults.isOutOfRoom(e)) {
                throw leftNothing(index, e);
            }
            // Workers share their memory, of which a container has little; alone the build needs none of it.
            drop(index);
            session.run("SET max_parallel_maintenance_workers = 0");
            session.run(index.statement(table()));
        }
        session.run("ANALYZE " + table());
    }

    private SQLException leftNothing(TableOption.Index index, SQLException fault) {
        try {
            drop(index);
        } catch (SQLException e) {
            fault.addSuppressed(new SQLException("SQLSTATE " + PostgresFaults.state(e)));
        }
        return fault;
    }

    private void drop(TableOption.Index index) throws SQLException {
        session.run("DROP INDEX CONCURRENTLY IF EXISTS " + schema() + index.index());
    }

    private String table() {
        return new RowSql(state).table();
    }

    /// The table's own, in which its indexes lie.
    private String schema() {
        return table().substring(0, table().length() - "vector_embeddings".length());
    }
}
