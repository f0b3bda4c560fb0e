package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.aurorasoc.workbench.domain.MigrationOption;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.settings.GraphIndex;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.StoreCare;
import org.aurorasoc.workbench.task.CancelToken;

/// A database of its own on a server in use, with the schema of ours: made, worked on, dropped. While it is worked on
/// somebody is always connected; one without connections was left behind by a process that died, and the next one
/// drops it.
public final class ThrowawayDatabase implements AutoCloseable {
    static final String PREFIX = "workbench_bench_";
    private static final Sql MAY_CREATE =
            Sql.of("SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user");
    /// One at a time looks for what is left behind, until its own database has its first connection.
    private static final Sql ALONE = Sql.of("SELECT pg_advisory_lock(hashtext('workbench bench'))::text");
    private static final Sql LEFT_BEHIND = Sql.of("SELECT datname FROM pg_database d"
            + " WHERE datname ~ '^" + PREFIX + "[0-9a-f]{16}$' AND pg_has_role(datdba, 'USAGE')"
            + " AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid) ORDER BY datname");
    private static final int FIRST_WITH_FORCE = 13;

    private final PostgresSettings server;
    private final PostgresSettings settings;
    private final Connection kept;

    private ThrowawayDatabase(PostgresSettings server, PostgresSettings settings, Connection kept) {
        this.server = server;
        this.settings = settings;
        this.kept = kept;
    }

    /// @param told hears the name of each database of a dead process that was dropped, and what cannot be measured
    public static ThrowawayDatabase make(PostgresSettings server, Consumer<String> told) {
        String name =
                PREFIX + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        try (Connection connection = patient(server)) {
            Session session = new Session(connection, new CancelToken());
            requireRight(session, server.user());
            session.rows(ALONE, row -> row.getString(1));
            for (String dead : session.rows(LEFT_BEHIND, row -> row.getString("datname"))) {
                session.run("DROP DATABASE IF EXISTS " + dead);
                told.accept("Dropped what an earlier bench left behind: the database " + dead);
            }
            session.run("CREATE DATABASE " + name);
            return migrated(server, server.in(name), told);
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e);
        }
    }

    private static ThrowawayDatabase migrated(PostgresSettings server, PostgresSettings settings, Consumer<String> told)
            throws SQLException {
        ThrowawayDatabase made = new ThrowawayDatabase(server, settings, patient(settings));
        try (OpenStore store = PostgresStore.open(settings)) {
            store.care().migrate();
            addPreferred(store.care(), settings.graph().index(), told);
            return made;
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    /// What is chosen is what is measured, where this server can have it.
    private static void addPreferred(StoreCare care, GraphIndex preferred, Consumer<String> told) {
        if (preferred != GraphIndex.HALFVEC) {
            return;
        }
        for (MigrationOption option : care.options()) {
            if (option.name().equals(TableOption.HALVES)) {
                switch (option.state()) {
                    case OFFERED -> care.add(List.of(option.name()));
                    case IMPOSSIBLE -> told.accept("Measured without the halfvec index. " + option.costs());
                    case THERE, BUILDING, BROKEN -> {}
                }
            }
        }
    }

    /// An index may take longer to build than anything else may take.
    private static Connection patient(PostgresSettings settings) throws SQLException {
        PostgresConnections connections = new PostgresConnections(settings);
        connections.setSocketTimeout(0);
        Connection connection = connections.getConnection();
        new Session(connection, new CancelToken()).run("SET statement_timeout = 0");
        return connection;
    }

    private static void requireRight(Session session, String role) throws SQLException {
        if (!session.rows(MAY_CREATE, row -> row.getBoolean("may")).getFirst()) {
            throw new StoreNotReadyException(
                    "This role may not make a database, and the bench works in one of its own only.",
                    "As an administrator run: ALTER ROLE " + role + " CREATEDB");
        }
    }

    public PostgresSettings settings() {
        return settings;
    }

    public String product() {
        return ask("SELECT 'PostgreSQL ' || split_part(current_setting('server_version'), ' ', 1) || ' · pgvector '"
                + " || extversion FROM pg_extension WHERE extname = 'vector'");
    }

    public long bytes() {
        return Long.parseLong(ask("SELECT pg_database_size(current_database())::text"));
    }

    private String ask(String question) {
        try {
            List<String> answer = new Session(kept, new CancelToken()).rows(Sql.of(question), row -> row.getString(1));
            return answer.getFirst();
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e);
        }
    }

    /// What the server's own upkeep would do within minutes.
    public void settle(CancelToken cancel) {
        try {
            new Session(kept, cancel).run("VACUUM ANALYZE");
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e, cancel);
        }
    }

    @Override
    public void close() {
        try (Connection connection = patient(server)) {
            kept.close();
            boolean forces = connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_FORCE;
            new Session(connection, new CancelToken())
                    .run("DROP DATABASE IF EXISTS " + settings.database() + (forces ? " WITH (FORCE)" : ""));
        } catch (SQLException e) {
            throw PostgresFaults.sentence(e);
        }
    }
}
