package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.task.CancelToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds indexes that were laid aside, on a connection of its own: a build lasts longer than any other statement.
final class IndexBuild {
    private static final Logger LOG = LoggerFactory.getLogger(IndexBuild.class);
    private static final String NO_ROOM = "53";

    /// Where its system allows that, the server notices that its client has died, and stops building.
    private static final String NOTICE_DEATH = "SET client_connection_check_interval = '5s'";

    private static final String STANDING = "SELECT indisvalid AND indisready AS stands,"
            + " pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indexrelid = to_regclass(?)";

    private final Connection connection;
    private final Session session;
    private final TableState state;
    private final String table;

    IndexBuild(Connection connection, CancelToken cancel, TableState state) {
        this.connection = connection;
        this.session = new Session(connection, cancel);
        this.state = state;
        table = new RowSql(state).table();
    }

    private enum Standing {
        GONE,
        /// Half-built by us and broken off.
        BROKEN,
        STANDS
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    /// All of them and the end of their note in one transaction, so that a crash changes nothing; who writes the table
    /// waits meanwhile. False when somebody stands in the way.
    boolean inOneTransaction(AsideJob job) throws SQLException {
        prepare();
        connection.setAutoCommit(false);
        patient(true);
        if (!session.succeeds("LOCK TABLE " + table + " IN SHARE MODE")) {
            connection.rollback();
            return false;
        }
        List<BuildMeans> means = BuildMeans.of(session, table);
        for (AsideIndex index : job.indexes()) {
            Standing standing = standing(index);
            if (standing == Standing.BROKEN && !session.succeeds("DROP INDEX " + index.name())) {
                connection.rollback();
                return false;
            }
            if (standing != Standing.STANDS) {
                withMeans(means, true, () -> session.run(index.definition()));
            }
        }
        job.end(session);
        connection.commit();
        return true;
    }

    /// One after the other, while others read and write; what breaks off leaves an index that is not valid, and the
    /// note.
    void besideOthers(AsideJob job) throws SQLException {
        prepare();
        connection.setAutoCommit(true);
        patient(false);
        List<BuildMeans> means = BuildMeans.of(session, table);
        for (AsideIndex index : job.indexes()) {
            awaitOtherBuilds();
            withMeans(means, false, () -> {
                Standing standing = standing(index);
                if (standing == Standing.BROKEN) {
                    session.run("DROP INDEX CONCURRENTLY " + index.name());
                }
                if (standing != Standing.STANDS) {
                    session.run(index.concurrently());
                }
            });
        }
        job.end(session);
    }

    private void prepare() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
        connection.setAutoCommit(true);
        try {
            session.run(NOTICE_DEATH);
        } catch (SQLException e) {
            LOG.debug("The server does not watch its clients (SQLSTATE {})", PostgresFaults.state(e));
        }
    }

    private void patient(boolean local) throws SQLException {
        Sql settings = Sql.of(
                "SELECT set_config('statement_timeout', '0', x.local), set_config('lock_timeout', ?, x.local),"
                        + " set_config('default_tablespace', '', x.local), set_config('search_path', ?, x.local)"
                        + " FROM (SELECT ? > 0 AS local) AS x",
                Bind.text(local ? "5s" : "0"),
                Bind.text(state.searchPath()),
                Bind.number(local ? 1 : 0));
        session.rows(settings, row -> row.getString(1));
    }

    /// A build whose client died may still go on for a while.
    private void awaitOtherBuilds() throws SQLException {
        connection.setAutoCommit(false);
        session.run("LOCK TABLE " + table + " IN SHARE UPDATE EXCLUSIVE MODE");
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /// An index of that name and another form is somebody's own: then ours shall not be.
    private Standing standing(AsideIndex index) throws SQLException {
        Optional<Standing> found = session.firstRow(
                Sql.of(STANDING, Bind.text(index.name())),
                row -> row.getBoolean("stands") || !index.isWhatIs(row.getString("definition"))
                        ? Standing.STANDS
                        : Standing.BROKEN);
        return found.orElse(Standing.GONE);
    }

    /// With less where the server has no room for more.
    private void withMeans(List<BuildMeans> means, boolean inTransaction, Step step) throws SQLException {
        for (int i = 0; ; i++) {
            session.rows(means.get(i).setting(inTransaction), row -> row.getString(1));
            Savepoint before = inTransaction ? connection.setSavepoint() : null;
            try {
                step.run();
                return;
            } catch (SQLException e) {
                if (!PostgresFaults.state(e).startsWith(NO_ROOM) || i + 1 == means.size()) {
                    throw e;
                }
                LOG.info("An index is built with less, after SQLSTATE {}", PostgresFaults.state(e));
                if (before != null) {
                    connection.rollback(before);
                }
            }
        }
    }
}
