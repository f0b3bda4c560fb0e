package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.task.CancelToken;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The statements of one transaction; a cancel of the token reaches the server while one of them runs.
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final CancelToken cancel;

    Session(Connection connection, CancelToken cancel) {
        this.connection = connection;
        this.cancel = cancel;
    }

    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(Sql sql, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepared(sql);
                CancelToken.Registration _ = cancellable(statement);
                ResultSet result = statement.executeQuery()) {
            return all(result, reader);
        }
    }

    private static <T> List<T> all(ResultSet result, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(reader.read(result));
        }
        return rows;
    }

    /// The rows of a statement behind another one, both sent in one message: without a transaction of their own they
    /// are one by the protocol, so what the first sets for its transaction holds for the second.
    <T> List<T> rowsBehind(Sql knobs, Sql sql, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepared(knobs.plus("; ").plus(sql));
                CancelToken.Registration _ = cancellable(statement)) {
            statement.execute();
            statement.getMoreResults();
            try (ResultSet result = statement.getResultSet()) {
                return all(result, reader);
            }
        }
    }

    <T> Optional<T> firstRow(Sql sql, RowReader<T> reader) throws SQLException {
        return rows(sql, reader).stream().findFirst();
    }

    long number(Sql sql) throws SQLException {
        return rows(sql, row -> row.getLong(1)).getFirst();
    }

    int update(Sql sql) throws SQLException {
        try (PreparedStatement statement = prepared(sql);
                CancelToken.Registration _ = cancellable(statement)) {
            return statement.executeUpdate();
        }
    }

    /// A statement without values.
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                CancelToken.Registration _ = cancellable(statement)) {
            statement.execute(sql);
        }
    }

    /// Tries a statement that another client may stand in the way of; the transaction goes on either way.
    boolean succeeds(String sql) throws SQLException {
        return unless(PostgresFaults::isInTheWay, () -> run(sql));
    }

    /// What may fail without ending the transaction.
    @FunctionalInterface
    interface Attempt {
        void make() throws SQLException;
    }

    /// False when a row of the same key is there; then nothing of it was done.
    boolean unlessThere(Attempt attempt) throws SQLException {
        return unless(PostgresFaults::isThere, attempt);
    }

    private boolean unless(Predicate<SQLException> hindrance, Attempt attempt) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            attempt.make();
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!hindrance.test(e)) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    /// One statement with many rows of values; the answer counts the rows each of them changed.
    int[] batch(String text, List<List<Bind>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(text);
                CancelToken.Registration _ = cancellable(statement)) {
            for (List<Bind> row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /// Puts one row into a COPY.
    @FunctionalInterface
    interface RowCopier<T> {
        void copy(T row, CopyRows into) throws SQLException;
    }

    /// Sends rows by COPY, in binary; a cancel is seen between two rows, and reaches the server.
    <T> void copy(String sql, Iterable<T> rows, RowCopier<T> copier) throws SQLException {
        cancel.throwIfCancelled();
        PGConnection server = connection.unwrap(PGConnection.class);
        try (CancelToken.Registration _ = cancel.onCancel(() -> cancel(server::cancelQuery))) {
            CopyIn copy = server.getCopyAPI().copyIn(sql);
            try {
                CopyRows into = new CopyRows(copy);
                for (T row : rows) {
                    cancel.throwIfCancelled();
                    copier.copy(row, into);
                }
                into.end();
            } catch (SQLException | WorkbenchException e) {
                breakOff(copy, e);
                throw e;
            }
        }
    }

    /// The server must hear of it, or the connection serves nobody any more.
    private static void breakOff(CopyIn copy, Exception first) {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            first.addSuppressed(new SQLException("SQLSTATE " + PostgresFaults.state(e)));
        }
    }

    void throwIfCancelled() {
        cancel.throwIfCancelled();
    }

    private PreparedStatement prepared(Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        try {
            bind(statement, sql.binds());
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, List<Bind> binds) throws SQLException {
        for (int i = 0; i < binds.size(); i++) {
            binds.get(i).set(statement, i + 1);
        }
    }

    private CancelToken.Registration cancellable(Statement statement) {
        cancel.throwIfCancelled();
        return cancel.onCancel(() -> cancel(statement::cancel));
    }

    @FunctionalInterface
    private interface Canceller {
        void cancel() throws SQLException;
    }

    /// A cancel that cannot be delivered means that the server is away: the statement itself will say so.
    private static void cancel(Canceller running) {
        try {
            running.cancel();
        } catch (SQLException e) {
            LOG.warn("The running statement could not be cancelled (SQLSTATE {})", e.getSQLState());
        }
    }
}
