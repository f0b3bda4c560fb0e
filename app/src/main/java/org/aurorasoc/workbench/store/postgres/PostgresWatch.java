package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every two seconds whether the database answers: over a connection of its own, kept from look to look, because
/// the pool may be busy and would wait, and because a new login at each look costs the server a process.
final class PostgresWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// A connection that broke at once was a server that was started again: there is time to ask the new one.
    private static final long AT_ONCE = Duration.ofMillis(500).toNanos();

    private final PostgresSettings settings;
    private final PostgresConnections connections;
    private @Nullable Connection kept;

    PostgresWatch(PostgresSettings settings) {
        this.settings = settings.within(PATIENCE);
        this.connections = new PostgresConnections(this.settings);
    }

    synchronized StoreStanding look() {
        boolean hadOne = kept != null;
        long begun = System.nanoTime();
        try {
            return seen();
        } catch (SQLException e) {
            drop();
            return hadOne && System.nanoTime() - begun < AT_ONCE ? lookAnew() : fault(e);
        }
    }

    private StoreStanding lookAnew() {
        try {
            return seen();
        } catch (SQLException e) {
            drop();
            return fault(e);
        }
    }

    private StoreStanding seen() throws SQLException {
        Connection connection = kept;
        if (connection == null) {
            connection = connections.getConnection();
            kept = connection;
            connection.setAutoCommit(false);
        }
        Session session = new Session(connection, new CancelToken());
        session.rows(new Knobs(settings).probing(), row -> row.getString(1));
        TableState state = TableProbe.look(session);
        StoreStanding standing = judge(state, LeftAside.look(session, state));
        connection.rollback();
        return standing;
    }

    private StoreStanding fault(SQLException e) {
        WorkbenchException fault = PostgresFaults.sentence(e);
        return fault instanceof StoreNotReadyException
                ? new StoreStanding.Lacking(settings.database(), fault.sentence(), fault.remedy())
                : new StoreStanding.Away(fault.sentence(), fault.remedy());
    }

    private static StoreStanding judge(TableState state, Optional<LeftAside> aside) {
        Check extension = TableChecks.extension(state, true);
        if (extension.state() == Check.State.FAIL) {
            return new StoreStanding.Lacking("pgvector", extension.detail(), extension.remedy());
        }
        Check schema = TableChecks.schema(state);
        if (schema.state() == Check.State.FAIL) {
            return new StoreStanding.Lacking("vector_embeddings", schema.detail(), schema.remedy());
        }
        if (schema.state() == Check.State.WARN) {
            return new StoreStanding.Lacking("workbench.cases", schema.detail(), schema.remedy());
        }
        Optional<LeftAside> left = aside.filter(one -> !one.isHeld());
        if (!state.mayWrite() || !state.mayWriteOwn()) {
            Check rights = TableChecks.rights(state);
            return new StoreStanding.ReadOnly(
                    rights.detail() + left.map(one -> " " + one.sentence()).orElse(""), rights.remedy());
        }
        return left.<StoreStanding>map(one -> new StoreStanding.Unfinished(one.sentence(), one.mayBuild()))
                .orElseGet(StoreStanding.Ready::new);
    }

    private void drop() {
        Connection broken = kept;
        kept = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException e) {
                LOG.debug("A broken connection could not be closed (SQLSTATE {})", e.getSQLState());
            }
        }
    }

    @Override
    public synchronized void close() {
        drop();
    }
}
