package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.MigrationStep;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.error.WriteRefusedException;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.store.schema.SchemaMigration;
import org.aurorasoc.workbench.task.CancelToken;

/// Makes what is missing in a shared database, when asked, and refuses a database that is not one of ours.
final class PostgresMigration {
    static final String NOTHING = "Nothing to do: the schema is up to date.";
    private static final String FOLDER = "db/postgres";
    private static final String SCRIPT = "psql --single-transaction -v ON_ERROR_STOP=1 -d ";

    /// Asked first: a refusal half-way would leave an empty schema behind, and Flyway tries for ten seconds.
    private static final Sql MAY_MIGRATE = Sql.of("""
            SELECT CASE WHEN to_regnamespace('workbench') IS NOT NULL THEN has_schema_privilege('workbench', 'CREATE')
                        ELSE has_database_privilege(current_database(), 'CREATE') END
              AND coalesce((SELECT pg_has_role(relowner, 'USAGE') FROM pg_class
                            WHERE oid = to_regclass('vector_embeddings')), TRUE)
              AND NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace('workbench') AND relkind = 'r'
                              AND NOT pg_has_role(relowner, 'USAGE'))
              AND (EXISTS (SELECT FROM pg_extension WHERE extname = 'vector')
                   OR (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
                   OR EXISTS (SELECT FROM pg_available_extension_versions WHERE name = 'vector' AND trusted)) AS may
            """);

    private final PostgresSettings settings;

    PostgresMigration(PostgresSettings settings) {
        this.settings = settings;
    }

    List<String> bringUpToDate(Session session, TableState state) throws SQLException {
        refuse(state);
        if (state.migrated()) {
            return List.of(NOTHING);
        }
        if (!session.rows(MAY_MIGRATE, row -> row.getBoolean("may")).getFirst()) {
            throw new StoreNotReadyException("This role may not change the schema of this database.", script());
        }
        List<String> done = migrate();
        if (state.table() == null) {
            makeRoomForMany();
        }
        return done;
    }

    /// Only of a table that this migration made, and that is still empty; for another one they are options. Of two
    /// programs that migrate at once either may come second.
    private void makeRoomForMany() throws SQLException {
        String table = "vector_embeddings";
        try (Connection connection = new PostgresConnections(settings).getConnection()) {
            Session session = new Session(connection, new CancelToken());
            session.run(TableOption.PlainStorage.statement(table));
            for (TableOption.Index index : TableOption.HOT) {
                session.run(index.statementForNobodyElse(table)
                        .replaceFirst("^CREATE INDEX", "CREATE INDEX IF NOT EXISTS"));
            }
        }
    }

    /// What would be applied; a database that is not ours to change is refused in the same words as when migrating.
    List<MigrationStep> pending(TableState state) {
        refuse(state);
        if (state.migrated()) {
            return List.of();
        }
        try {
            return SchemaMigration.alsoAfterOneByHand(new PostgresConnections(settings), FOLDER)
                    .steps();
        } catch (WorkbenchException e) {
            throw e;
        } catch (RuntimeException e) {
            throw fault(e);
        }
    }

    private List<String> migrate() {
        try {
            List<String> done = SchemaMigration.alsoAfterOneByHand(new PostgresConnections(settings), FOLDER)
                    .migrate();
            return done.stream().map(step -> "Applied " + step + ".").toList();
        } catch (WorkbenchException e) {
            throw e;
        } catch (RuntimeException e) {
            throw fault(e);
        }
    }

    private static void refuse(TableState state) {
        if (state.readOnlyServer()) {
            Check rights = TableChecks.rights(state);
            throw new WriteRefusedException("This server only lets itself be read.", rights.remedy());
        }
        if (state.extensionVersion() == null && !state.extensionAvailable()) {
            Check extension = TableChecks.extension(state, true);
            throw new StoreNotReadyException(extension.detail(), extension.remedy());
        }
        if (state.table() != null) {
            Check schema = TableChecks.schema(state);
            if (schema.state() == Check.State.FAIL) {
                throw new StoreNotReadyException(schema.detail(), schema.remedy());
            }
        }
    }

    private WorkbenchException fault(RuntimeException e) {
        SQLException cause = PostgresFaults.within(e);
        if (cause == null) {
            return new StoreNotReadyException("The schema's history does not fit this program.", script(), e);
        }
        WorkbenchException fault = PostgresFaults.sentence(cause);
        return fault instanceof StoreUnavailableException ? fault : needsAdministrator(fault);
    }

    private StoreNotReadyException needsAdministrator(WorkbenchException fault) {
        return new StoreNotReadyException(
                "The schema could not be changed: " + fault.sentence(), script(), fault.getCause());
    }

    private String script() {
        return SCRIPT + settings.database() + " -f installer/migrate-postgres.sql   # as the table's owner";
    }
}
