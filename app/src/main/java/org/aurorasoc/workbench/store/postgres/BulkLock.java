package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.aurorasoc.workbench.task.CancelToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Held by whoever laid indexes aside or builds them again, on a connection of its own: the server lets go of it when
/// its holder dies. A lock of a transaction, which a pooler in between keeps to its holder; the transaction does
/// nothing else, so it hinders no vacuum.
final class BulkLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BulkLock.class);
    private static final Sql TAKE = Sql.of("SELECT CASE WHEN pg_try_advisory_xact_lock(7164, 2) THEN 1 ELSE 0 END");
    /// Last, because a SELECT would keep its snapshot until the next statement, and everybody would wait for it.
    private static final String STAY = "SET LOCAL idle_in_transaction_session_timeout = 0";
    private static final Sql HELD =
            Sql.of("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 7164"
                    + " AND objid = 2 AND objsubid = 2 AND granted"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");

    private final Connection connection;

    private BulkLock(Connection connection) {
        this.connection = connection;
    }

    /// Empty while somebody else has it.
    static Optional<BulkLock> take(DataSource connections) {
        try {
            BulkLock lock = new BulkLock(connections.getConnection());
            if (lock.isTaken()) {
                return Optional.of(lock);
            }
            lock.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e);
        }
    }

    private boolean isTaken() throws SQLException {
        try {
            connection.setAutoCommit(false);
            Session session = new Session(connection, new CancelToken());
            boolean isTaken = session.number(TAKE) == 1;
            session.run(STAY);
            return isTaken;
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    static boolean isHeld(Session session) throws SQLException {
        return session.number(HELD) > 0;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("The lock's connection could not be closed (SQLSTATE {})", PostgresFaults.state(e));
        }
    }
}
