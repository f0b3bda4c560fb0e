package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.task.CancelToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs work as one transaction on a borrowed connection: all of it or nothing, faults as sentences.
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 5;

    private final PostgresPool pool;
    private final Set<Reading> readings = ConcurrentHashMap.newKeySet();

    /// @param begun by the clock of [System#nanoTime()]
    private record Reading(Connection connection, long begun) {}

    Transactions(PostgresPool pool) {
        this.pool = pool;
    }

    @FunctionalInterface
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    <T> T read(Sql knobs, CancelToken cancel, Work<T> work) {
        cancel.throwIfCancelled();
        try {
            return readOnce(knobs, cancel, work);
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e, cancel);
        }
    }

    private <T> T readOnce(Sql knobs, CancelToken cancel, Work<T> work) throws SQLException {
        try (Connection connection = pool.borrow()) {
            Reading reading = new Reading(connection, System.nanoTime());
            readings.add(reading);
            try {
                return within(connection, knobs, cancel, work);
            } finally {
                readings.remove(reading);
            }
        }
    }

    /// Breaks off the reads that wait longer than this: to be called when the server is known to be away, since they
    /// would hold their threads until the socket's own limit. What writes is left to find out by itself.
    void breakOffReads(Duration waiting) {
        long now = System.nanoTime();
        readings.stream()
                .filter(reading -> now - reading.begun() > waiting.toNanos())
                .forEach(reading -> {
                    try {
                        reading.connection().abort(Runnable::run);
                    } catch (SQLException e) {
                        LOG.debug("A read could not be broken off (SQLSTATE {})", e.getSQLState());
                    }
                });
    }

    /// Like a read, and again when the server chose this transaction as the victim of two that met.
    <T> T write(Sql knobs, CancelToken cancel, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            cancel.throwIfCancelled();
            try {
                return once(knobs, cancel, work);
            } catch (SQLException e) {
                if (!PostgresFaults.isPassing(e) || attempt == ATTEMPTS) {
                    throw PostgresFaults.sentence(e, cancel);
                }
                LOG.debug("Written again after SQLSTATE {}", PostgresFaults.state(e));
            }
        }
    }

    private <T> T once(Sql knobs, CancelToken cancel, Work<T> work) throws SQLException {
        try (Connection connection = pool.borrow()) {
            return within(connection, knobs, cancel, work);
        }
    }

    private static <T> T within(Connection connection, Sql knobs, CancelToken cancel, Work<T> work)
            throws SQLException {
        try {
            Session session = new Session(connection, cancel);
            session.rows(knobs, row -> row.getString(1));
            T result = work.run(session);
            cancel.throwIfCancelled();
            connection.commit();
            return result;
        } catch (SQLException | WorkbenchException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /// A connection that cannot roll back is broken: the server has forgotten the transaction, the pool drops it.
    private static void rollBack(Connection connection, Exception first) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            first.addSuppressed(new SQLException("SQLSTATE " + PostgresFaults.state(e)));
        }
    }
}
