package org.aurorasoc.workbench.store.postgres;

import java.util.Map;
import org.aurorasoc.workbench.settings.GraphSettings;
import org.aurorasoc.workbench.settings.PoolSettings;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.settings.PostgresTimeouts;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.aurorasoc.workbench.testservers.SharedPostgres;

/// A new database on a test server, and ways into it: as this program, and as psql.
record TestDatabase(PostgresServer server, String name) {
    /// The contract's SQL, word for word: what an existing deployment has.
    static final String CONTRACT = """
            CREATE EXTENSION IF NOT EXISTS vector;
            CREATE TABLE IF NOT EXISTS vector_embeddings (
              id UUID DEFAULT gen_random_uuid() PRIMARY KEY,
              collection VARCHAR(100) NOT NULL, source_id VARCHAR(200) NOT NULL,
              embedding vector(384) NOT NULL, payload JSONB DEFAULT '{}'::jsonb, created_at TIMESTAMPTZ DEFAULT now(),
              UNIQUE (collection, source_id));
            CREATE INDEX IF NOT EXISTS idx_vector_embeddings_hnsw ON vector_embeddings
              USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 200);
            """;

    static TestDatabase empty() {
        return emptyOn(SharedPostgres.server());
    }

    static TestDatabase emptyOn(PostgresServer server) {
        return new TestDatabase(server, server.createDatabase("workbench_test"));
    }

    static TestDatabase byTheContract() {
        TestDatabase database = empty();
        database.psql(CONTRACT);
        return database;
    }

    static TestDatabase migrated() {
        TestDatabase database = empty();
        try (OpenStore store = database.open()) {
            store.care().migrate();
        }
        return database;
    }

    /// Empties the shared table and all of ours.
    void truncate() {
        psql("TRUNCATE vector_embeddings, workbench.change_log, workbench.cases, workbench.terms,"
                + " workbench.term_documents, workbench.tokens, workbench.sentence_vectors, workbench.audit,"
                + " workbench.feedback, workbench.result_sets, workbench.verdict_history, workbench.muted_tokens");
    }

    OpenStore open() {
        return PostgresStore.open(settings());
    }

    OpenStore openAs(String user, String password) {
        return PostgresStore.open(settingsFor(user, password));
    }

    PostgresSettings settings() {
        return settingsFor(PostgresServer.SUPERUSER, PostgresServer.PASSWORD);
    }

    PostgresSettings settingsFor(String user, String password) {
        return settings(server.port(), name, user, password);
    }

    static PostgresSettings settings(int port, String database, String user, String password) {
        return new PostgresSettings(
                "127.0.0.1",
                port,
                database,
                user,
                new Secret(password),
                "prefer",
                Map.of(),
                new PoolSettings(5, 2, true),
                PostgresTimeouts.USUAL,
                GraphSettings.USUAL);
    }

    String psql(String sql) {
        return server.psql(name, sql);
    }

    String psqlAs(String user, String password, String sql) {
        return server.psqlAs(user, password, name, sql);
    }

    /// A role that may log in with its own name as password, with the given rights on the shared table.
    void role(String role, String rights) {
        psql("CREATE ROLE " + role + " LOGIN PASSWORD '" + role + "'; GRANT " + rights + " ON vector_embeddings TO "
                + role);
    }
}
