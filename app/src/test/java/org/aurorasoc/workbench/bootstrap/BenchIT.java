package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.service.bench.PartName;
import org.aurorasoc.workbench.testservers.PlainRedis;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.aurorasoc.workbench.testservers.RedisServer;
import org.aurorasoc.workbench.testservers.SharedPostgres;
import org.aurorasoc.workbench.testsupport.JavaCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole command as a process of its own, with its own folder for temporary files, on either store.
class BenchIT {
    private static final String LEFT_BEHIND = "workbench_bench_0123456789abcdef";

    @TempDir
    Path folder;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(temporary());
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    private static Map<String, String> postgres(String user, String password) {
        PostgresServer server = SharedPostgres.server();
        return Map.of(
                "PG_HOST", server.host(),
                "PG_PORT", Integer.toString(server.port()),
                "PG_DATABASE", server.createDatabase("bench_main"),
                "PG_USER", user,
                "PG_PASSWORD", password);
    }

    private static Map<String, String> postgres() {
        return postgres(PostgresServer.SUPERUSER, PostgresServer.PASSWORD);
    }

    private Process start(Map<String, String> environment, String... options) throws IOException {
        List<String> java = List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary());
        String[] bench =
                Stream.concat(Stream.of("bench"), Arrays.stream(options)).toArray(String[]::new);
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(java, RunCommand.class, bench))
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        Map<String, String> all = new HashMap<>(environment);
        all.put("WORKBENCH_HOME", folder.resolve("home").toString());
        all.put("AURORASOC_EMBEDDINGS_BACKEND", "hash");
        builder.environment().putAll(all);
        return builder.start();
    }

    private int run(Map<String, String> environment, String... options) throws Exception {
        Process process = start(environment, options);
        assertThat(process.waitFor(8, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private void assertThatNothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(temporary())) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith(BenchFolder.PREFIX)))
                    .isEmpty();
        }
    }

    private static String databases() {
        return SharedPostgres.server()
                .psql("postgres", "SELECT datname FROM pg_database WHERE datname LIKE 'workbench_bench%'");
    }

    @Test
    void everyPartIsMeasuredOnTheEmbeddedStoreAndNothingIsLeft() throws Exception {
        assertThat(run(Map.of(), "--rows", "300", "--repeats", "1", "--json"))
                .as(said())
                .isZero();
        assertThatEveryPartIsThere("embedded");
        assertThatNothingIsLeft();
        assertThat(folder.resolve("home/store")).doesNotExist();
    }

    @Test
    void everyPartIsMeasuredOnPostgresAndNeitherDatabaseNorFolderIsLeft() throws Exception {
        Map<String, String> environment = postgres();
        assertThat(run(environment, "--rows", "300", "--repeats", "1", "--json"))
                .as(said())
                .isZero();
        assertThatEveryPartIsThere("PostgreSQL");
        assertThatNothingIsLeft();
        assertThat(databases()).isEmpty();
        assertThat(SharedPostgres.server()
                        .psql(
                                environment.get("PG_DATABASE"),
                                "SELECT count(*) FROM pg_tables WHERE schemaname='public'"))
                .as("the real database is not written")
                .isEqualTo("0");
    }

    private List<JsonObject> figures() throws IOException {
        JsonObject report = JsonText.readObject(Files.readString(folder.resolve("out")));
        return ((JsonArray) report.get("figures"))
                .elements().stream().map(JsonObject.class::cast).toList();
    }

    private void assertThatEveryPartIsThere(String store) throws IOException {
        JsonObject report = JsonText.readObject(Files.readString(folder.resolve("out")));
        assertThat(report.text("store").orElseThrow()).startsWith(store);
        assertThat(report.text("model")).contains("hash-sha256");
        assertThat(report.text("degraded_reason").orElseThrow()).contains("Hash mode");
        List<JsonObject> figures = figures();
        assertThat(figures.stream().map(figure -> figure.text("part").orElseThrow()))
                .containsOnly(Stream.of(PartName.values()).map(PartName::word).toArray(String[]::new));
        assertThat(figures.stream().filter(figure -> figure.text("off").isPresent()))
                .extracting(figure -> figure.text("what").orElseThrow())
                .containsExactly("indicator that the cache knows");
        assertThat(figures.stream().filter(figure -> figure.get("recall") != null))
                .hasSize(16)
                .allSatisfy(figure -> {
                    assertThat(((JsonNumber) figure.get("recall")).value().doubleValue())
                            .isGreaterThan(0.99);
                    assertThat(figure.get("full")).isEqualTo(Json.of(1));
                });
        assertThat(figures.stream().filter(figure -> figure.get("errors") != null))
                .hasSize(4)
                .allSatisfy(figure -> assertThat(figure.get("errors")).isEqualTo(Json.of(0)));
    }

    @Test
    void whatIsStoppedInTheMiddlePutsItsFolderAway() throws Exception {
        stopInTheMiddle(Map.of());
    }

    @Test
    void whatIsStoppedInTheMiddleDropsItsDatabase() throws Exception {
        stopInTheMiddle(postgres());
        assertThat(databases()).isEmpty();
    }

    private void stopInTheMiddle(Map<String, String> environment) throws Exception {
        Process process = start(environment, "--rows", "20000", "--only", "search");
        while (process.isAlive() && !said().contains(" of 20,000 rows")) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        assertThat(process.isAlive()).as(said()).isTrue();
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said()).contains("Stopped; what was made for measuring is removed.");
        assertThat(Files.readString(folder.resolve("out"))).isEmpty();
        assertThatNothingIsLeft();
    }

    @Test
    void whatAKilledBenchLeftBehindIsNamedAndRemovedByTheNext() throws Exception {
        Path left = Files.createDirectories(temporary().resolve(BenchFolder.PREFIX + "1/store"))
                .getParent();
        Files.writeString(left.resolve("store/some"), "rows");
        Map<String, String> environment = postgres();
        SharedPostgres.server().psql("postgres", "CREATE DATABASE " + LEFT_BEHIND);
        assertThat(run(environment, "--rows", "100", "--repeats", "1", "--only", "ingest"))
                .as(said())
                .isZero();
        assertThat(said()).contains(left.toString(), LEFT_BEHIND);
        assertThat(left).doesNotExist();
        assertThat(databases()).isEmpty();
    }

    @Test
    void aCacheThatIsConfiguredIsMeasuredAndLeftAsItWas() throws Exception {
        try (RedisServer redis = RedisServer.start();
                PlainRedis other = new PlainRedis(redis)) {
            other.ask("SET", "somebody's", "own");
            Map<String, String> cached = Map.of("REDIS_URL", redis.url());
            assertThat(run(cached, "--rows", "100", "--repeats", "1", "--only", "enrich", "--json"))
                    .as(said())
                    .isZero();
            assertThat(figures())
                    .filteredOn(figure -> figure.text("part").equals(Optional.of("enrich")))
                    .hasSize(3)
                    .allSatisfy(figure -> assertThat(figure.get("n")).isEqualTo(Json.of(50)));
            assertThat(other.ask("DBSIZE")).isEqualTo("1");
        }
    }

    @Test
    void aRoleThatMayNotMakeDatabasesIsToldWhatItLacks() throws Exception {
        SharedPostgres.server().psql("postgres", "CREATE ROLE makes_none LOGIN PASSWORD 'makes_none'");
        assertThat(run(postgres("makes_none", "makes_none"), "--rows", "100", "--only", "search"))
                .isEqualTo(3);
        assertThat(said()).contains("ALTER ROLE makes_none CREATEDB").doesNotContain("Exception");
        assertThatNothingIsLeft();
    }
}
