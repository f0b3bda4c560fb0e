package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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
    /// A dead connection is found out at once; whoever waited longer was answered by a server going away.
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

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

    /// What a borrowed connection is used for.
    @FunctionalInterface
    private interface Use<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> T read(Sql knobs, CancelToken cancel, Work<T> work) {
        return reading(cancel, connection -> within(connection, knobs, cancel, work));
    }

    /// One question, with its knobs in one message, and one answer: the shortest way there is.
    <T> List<T> ask(Sql knobs, Sql question, CancelToken cancel, Session.RowReader<T> reader) {
        return reading(cancel, connection -> {
            connection.setAutoCommit(true);
            return new Session(connection, cancel).rowsBehind(knobs, question, reader);
        });
    }

    private <T> T reading(CancelToken cancel, Use<T> use) {
        cancel.throwIfCancelled();
        try {
            return readOnce(use, pool.makesSure());
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e, cancel);
        }
    }

    /// A connection that died while it lay in the pool is not the question's fault: it is asked again on a new one.
    private <T> T readOnce(Use<T> use, boolean again) throws SQLException {
        Connection connection = pool.borrow();
        Reading reading = new Reading(connection, System.nanoTime());
        try (connection) {
            readings.add(reading);
            return use.with(connection);
        } catch (SQLException e) {
            boolean atOnce = System.nanoTime() - reading.begun() < AT_ONCE.toNanos();
            if (!again || !atOnce || !PostgresFaults.isBroken(e)) {
                throw e;
            }
        } finally {
            readings.remove(reading);
        }
        LOG.debug("A connection of the pool had died");
        pool.renew();
        return readOnce(use, false);
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
        try (Connection connection = pool.borrowTested()) {
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
