package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.aurorasoc.workbench.bootstrap.CommandRun.Said;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.aurorasoc.workbench.testservers.SharedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Databases as one meets them: each bad state is one sentence and an exit code, and the doctor names it.
class BadDatabasesIT {
    private static final String CONTRACT = """
            CREATE EXTENSION IF NOT EXISTS vector;
            CREATE TABLE vector_embeddings (
              id UUID DEFAULT gen_random_uuid() PRIMARY KEY,
              collection VARCHAR(100) NOT NULL, source_id VARCHAR(200) NOT NULL,
              embedding vector(384) NOT NULL, payload JSONB DEFAULT '{}'::jsonb, created_at TIMESTAMPTZ DEFAULT now(),
              UNIQUE (collection, source_id));
            CREATE INDEX idx_vector_embeddings_hnsw ON vector_embeddings
              USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 200);
            """;

    @TempDir
    Path folder;

    private final PostgresServer server = SharedPostgres.server();

    /// The dump without the random key that newer dumps carry.
    private String schema(String database) {
        return server.dumpSchema(database).replaceAll("(?m)^.(un)?restrict .*$", "");
    }

    private CommandRun command(String database) {
        return command(database, PostgresServer.SUPERUSER, PostgresServer.PASSWORD);
    }

    private CommandRun command(String database, String user, String password) {
        return new CommandRun(folder.resolve("home"), folder)
                .with("PG_HOST", server.host())
                .with("PG_PORT", Integer.toString(server.port()))
                .with("PG_DATABASE", database)
                .with("PG_USER", user)
                .with("PG_PASSWORD", password);
    }

    private String database(String... statements) {
        String name = server.createDatabase("bad");
        for (String statement : statements) {
            server.psql(name, statement);
        }
        return name;
    }

    /// A database in a state; what recall then exits with, which check of the doctor names it, and with which state.
    record Bad(String name, int recall, String check, String state, String... sql) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> states() {
        return Stream.of(
                new Bad("no pgvector", 3, "pgvector", "fail"),
                new Bad("no table", 3, "schema", "fail", "CREATE EXTENSION vector"),
                new Bad("never migrated", 0, "schema", "warn", CONTRACT),
                new Bad(
                        "extension in another schema",
                        0,
                        "pgvector",
                        "ok",
                        "CREATE SCHEMA ext; CREATE EXTENSION vector SCHEMA ext; SET search_path = public, ext; "
                                + CONTRACT.replaceFirst("CREATE EXTENSION IF NOT EXISTS vector;", "")),
                new Bad("another dimension", 3, "schema", "fail", CONTRACT.replace("vector(384)", "vector(768)")),
                new Bad(
                        "another product's table",
                        3,
                        "schema",
                        "fail",
                        "CREATE EXTENSION vector; CREATE TABLE vector_embeddings (id UUID PRIMARY KEY, source_type TEXT,"
                                + " source_id TEXT, chunk_index INT, namespace TEXT, content TEXT, metadata JSONB,"
                                + " embedding vector(384))"),
                new Bad("index missing", 0, "index", "warn", CONTRACT + "DROP INDEX idx_vector_embeddings_hnsw"),
                new Bad(
                        "index invalid",
                        0,
                        "index",
                        "warn",
                        CONTRACT,
                        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'idx_vector_embeddings_hnsw'::regclass"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void eachStateIsOneSentenceAndTheDoctorNamesIt(Bad bad) {
        String database = database(bad.sql());
        Said recall = command(database).run("recall", "x");
        assertThat(recall.exit()).as(recall.err()).isEqualTo(bad.recall());
        if (bad.recall() != 0) {
            assertThat(recall.err().lines()).as(recall.err()).hasSize(1);
        }
        Said doctor = command(database).run("doctor", "--json");
        JsonObject check = check(doctor, bad.check());
        assertThat(check.text("state")).as(doctor.out()).contains(bad.state());
        if (!bad.state().equals("ok")) {
            assertThat(check.text("remedy").orElseThrow()).isNotBlank();
        }
        assertThat(doctor.exit()).isEqualTo(doctor.json().get("ok").equals(Json.of(true)) ? 0 : 1);
        assertThat(doctor.json().get("ok"))
                .as(doctor.out())
                .isEqualTo(Json.of(!bad.state().equals("fail")));
    }

    private static JsonObject check(Said doctor, String name) {
        return ((JsonArray) doctor.json().get("checks"))
                .elements().stream()
                        .map(JsonObject.class::cast)
                        .filter(check -> check.text("name").orElseThrow().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no check " + name + " in " + doctor.out()));
    }

    @Test
    void aWrongPasswordIsSaidAndNeverShown() {
        String database = database(CONTRACT);
        Said said = command(database, PostgresServer.SUPERUSER, "hunter2").run("recall", "x");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).contains("password").doesNotContain("hunter2");
        Said doctor = command(database, PostgresServer.SUPERUSER, "hunter2").run("doctor", "--json");
        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(doctor.out()).doesNotContain("hunter2");
        assertThat(check(doctor, "store").text("state")).contains("fail");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        Said said = command("no_such_database").run("recall", "x");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err().lines()).hasSize(1);
    }

    @Test
    void aRoleThatMayOnlyReadRecallsAndIsRefusedTheWriting() throws Exception {
        String database = database();
        assertThat(command(database).run("migrate").exit()).isZero();
        server.psql(
                database,
                "CREATE ROLE only_reads LOGIN PASSWORD 'only_reads'; GRANT SELECT ON vector_embeddings TO only_reads;"
                        + " GRANT USAGE ON SCHEMA workbench TO only_reads;"
                        + " GRANT SELECT ON ALL TABLES IN SCHEMA workbench TO only_reads");
        CommandRun reader = command(database, "only_reads", "only_reads");
        assertThat(reader.run("recall", "x").exit()).isZero();
        Files.writeString(folder.resolve("cases.jsonl"), "{\"id\":\"1\",\"summary\":\"x\"}");
        Said refused = reader.run("import", "cases", "cases.jsonl");
        assertThat(refused.exit()).as(refused.err()).isEqualTo(3);
        assertThat(refused.err()).doesNotContain("Exception").containsIgnoringCase("grant");
        Said doctor = reader.run("doctor", "--json");
        assertThat(doctor.exit()).isZero();
        assertThat(check(doctor, "rights").text("state")).contains("warn");
        assertThat(command(database).run("recall", "x", "--json").json().get("returned"))
                .isEqualTo(Json.of(0));
    }

    @Test
    void anUnmigratedDatabaseIsReadAndRefusesToBeWritten() throws Exception {
        String database = database(CONTRACT);
        String before = schema(database);
        Files.writeString(folder.resolve("cases.jsonl"), "{\"id\":\"1\",\"summary\":\"x\"}");
        Said refused = command(database).run("import", "cases", "cases.jsonl");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("migrate");
        command(database).run("doctor");
        command(database).run("collections");
        assertThat(schema(database)).isEqualTo(before);
        assertThat(command(database).run("migrate").exit()).isZero();
        Said again = command(database).run("import", "cases", "cases.jsonl");
        assertThat(again.exit()).as(again.err()).isZero();
        Said third = command(database).run("import", "cases", "cases.jsonl");
        assertThat(third.err()).contains("1 unchanged");
        assertThat(command(database).run("doctor").exit()).isZero();
    }

    @Test
    void aDamagedModelIsSaidByEveryAnswerAndNamedByTheDoctor() throws Exception {
        Path model = folder.resolve("home").resolve("model").resolve("all-MiniLM-L6-v2");
        Files.createDirectories(model);
        Files.writeString(model.resolve("all-minilm-l6-v2.onnx"), "not a model");
        CommandRun command =
                new CommandRun(folder.resolve("home"), folder).with("AURORASOC_EMBEDDINGS_BACKEND", "auto");
        Said recall = command.run("recall", "x", "--json");
        assertThat(recall.exit()).isZero();
        assertThat(recall.json().text("embedding_quality")).contains("low");
        assertThat(recall.json().text("degraded_reason").orElseThrow()).containsIgnoringCase("checksum");
        Said doctor = command.run("doctor", "--json");
        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(check(doctor, "model").text("state")).contains("fail");
        assertThat(check(doctor, "model").text("detail").orElseThrow()).containsIgnoringCase("checksum");
    }
}
