package org.aurorasoc.workbench.peers.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.aurorasoc.workbench.settings.GraphSettings;
import org.aurorasoc.workbench.settings.PoolSettings;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.settings.PostgresTimeouts;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.testservers.PostgresServer;

/// A database of one contestant's own on the one server, and pools into it of one size for everybody.
public record Arena(PostgresServer server, String database) {
    private static final int POOL = 5;
    private static final int OVERFLOW = 2;
    static final String INDEX = " USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 200)";

    public static Arena on(PostgresServer server) {
        Arena arena = new Arena(server, server.createDatabase("workbench_peers"));
        arena.sql("CREATE EXTENSION vector");
        return arena;
    }

    public String sql(String statement) {
        return server.psql(database, statement);
    }

    /// By hand, with room for the whole graph.
    public void buildIndex(String table) {
        sql("SET maintenance_work_mem = '512MB'; CREATE INDEX ON " + table + INDEX);
    }

    public void settle() {
        sql("VACUUM ANALYZE");
    }

    public void drop() {
        server.psql("postgres", "DROP DATABASE " + database + " WITH (FORCE)");
    }

    /// @param ef how many rows a walk through the graph keeps in view
    HikariDataSource pool(int ef) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + database);
        config.setUsername(PostgresServer.SUPERUSER);
        config.setPassword(PostgresServer.PASSWORD);
        config.setMaximumPoolSize(POOL + OVERFLOW);
        config.setConnectionInitSql("SET hnsw.ef_search = " + ef);
        return new HikariDataSource(config);
    }

    PostgresSettings settings() {
        return new PostgresSettings(
                server.host(),
                server.port(),
                database,
                PostgresServer.SUPERUSER,
                new Secret(PostgresServer.PASSWORD),
                "prefer",
                Map.of(),
                new PoolSettings(POOL, OVERFLOW, true),
                PostgresTimeouts.USUAL,
                GraphSettings.USUAL);
    }

    /// By which another process of this program works here.
    public static Map<String, String> environment(PostgresServer server) {
        return Map.of(
                "VECTOR_STORE_BACKEND",
                "postgres",
                "PG_HOST",
                server.host(),
                "PG_PORT",
                Integer.toString(server.port()),
                "PG_DATABASE",
                "postgres",
                "PG_USER",
                PostgresServer.SUPERUSER,
                "PG_PASSWORD",
                PostgresServer.PASSWORD);
    }
}
