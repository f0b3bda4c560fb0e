package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.MigrationOption;
import org.aurorasoc.workbench.domain.MigrationStep;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.StoreCare;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// The doctor's look at the database, and its migration on request. Both connect directly: a pool would wait and try
/// again where a person wants to know now what is wrong.
final class PostgresCare implements StoreCare, AutoCloseable {
    /// A read that waits this long for a server that is away has been forgotten by it.
    private static final Duration FORGOTTEN = Duration.ofSeconds(5);

    private final PostgresSettings settings;
    private final Transactions transactions;
    private final SharedTable table;
    private final PostgresPool pool;
    private final Supplier<BulkRun> bulk;
    private final PostgresWatch watch;

    PostgresCare(
            PostgresSettings settings,
            Transactions transactions,
            SharedTable table,
            PostgresPool pool,
            Supplier<BulkRun> bulk) {
        this.settings = settings;
        this.transactions = transactions;
        this.table = table;
        this.pool = pool;
        this.bulk = bulk;
        this.watch = new PostgresWatch(settings);
    }

    @Override
    public List<Check> examine() {
        try (Connection connection = new PostgresConnections(settings).getConnection()) {
            Session session = direct(connection);
            TableState state = TableProbe.look(session);
            List<Check> checks = new ArrayList<>(List.of(Check.ok("store", reached(connection))));
            List<Check> told = TableChecks.all(
                    state, table.iterates(state), settings.graph().index());
            checks.addAll(LeftAside.told(told, session, state));
            return checks;
        } catch (SQLException e) {
            WorkbenchException fault = PostgresFaults.sentence(e);
            return List.of(new Check("store", Check.State.FAIL, fault.sentence(), fault.remedy()));
        }
    }

    private String reached(Connection connection) throws SQLException {
        String version = connection.getMetaData().getDatabaseProductVersion().split(" ")[0];
        return "PostgreSQL " + version + " at " + settings.location();
    }

    private Session direct(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Session session = new Session(connection, new CancelToken());
        session.rows(new Knobs(settings).probing(), row -> row.getString(1));
        return session;
    }

    @Override
    public StoreStanding standing() {
        StoreStanding seen = watch.look();
        if (seen instanceof StoreStanding.Away) {
            transactions.breakOffReads(FORGOTTEN);
        }
        return seen;
    }

    @Override
    public List<MigrationStep> pending() {
        try (Connection connection = new PostgresConnections(settings).getConnection()) {
            TableState state = TableProbe.look(direct(connection));
            return new PostgresMigration(settings).pending(state);
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e);
        }
    }

    @Override
    public List<MigrationOption> options() {
        try {
            return new PostgresOptions(settings).list();
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e);
        }
    }

    @Override
    public List<String> add(List<String> names) {
        try {
            return new PostgresOptions(settings).add(names);
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e);
        } finally {
            table.forget();
        }
    }

    @Override
    public void close() {
        watch.close();
    }

    /// An index that lies aside since somebody broke off is part of what a migration brings in order.
    @Override
    public List<String> migrate(CancelToken cancel, ProgressSink progress) {
        List<String> migrated = migrateSchema();
        try (BulkRun leftOver = bulk.get()) {
            List<String> returned = leftOver.finish(cancel, progress);
            return returned.isEmpty() ? migrated : returned(migrated, returned);
        }
    }

    private static List<String> returned(List<String> migrated, List<String> returned) {
        return Stream.concat(
                        migrated.stream().filter(step -> !step.equals(PostgresMigration.NOTHING)), returned.stream())
                .toList();
    }

    private List<String> migrateSchema() {
        try (Connection connection = new PostgresConnections(settings).getConnection()) {
            Session session = direct(connection);
            PostgresMigration migration = new PostgresMigration(settings);
            TableState state = TableProbe.look(session);
            return migration.bringUpToDate(session, state);
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e);
        } finally {
            pool.renew();
            table.forget();
        }
    }
}
