package org.aurorasoc.workbench.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsLoaderTest {
    private static final String MARKER = "s3cr3t-marker";

    @TempDir
    Path home;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void nothingSetGivesTheDefaultsOfTheContract() {
        Settings settings = load(Map.of());

        assertThat(settings.home()).isEqualTo(home);
        assertThat(settings.store()).isEqualTo(StoreBackend.EMBEDDED);
        assertThat(settings.embeddings()).isEqualTo(EmbeddingsBackend.AUTO);
        assertThat(settings.model()).isEqualTo(ModelId.MINILM);
        PostgresSettings postgres = settings.postgres();
        assertThat(postgres.location()).isEqualTo("aurorasoc@localhost:5432/aurorasoc");
        assertThat(postgres.password().isEmpty()).isTrue();
        assertThat(postgres.pool().size()).isEqualTo(20);
        assertThat(postgres.pool().overflow()).isEqualTo(10);
        assertThat(postgres.pool().prePing()).isTrue();
        assertThat(postgres.sslMode()).isEqualTo("prefer");
        assertThat(postgres.timeouts().connect()).isEqualTo(Duration.ofSeconds(5));
        assertThat(postgres.timeouts().statement()).isEqualTo(Duration.ofSeconds(60));
        assertThat(postgres.timeouts().lock()).isEqualTo(Duration.ofSeconds(5));
        assertThat(postgres.timeouts().socket()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.redis()).isEqualTo(new RedisSettings(Secret.NONE, 3600, false, "aurora:ioc:"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void everyVariableOfTheEnvironmentIsRead() {
        Settings settings = load(Map.ofEntries(
                Map.entry("PG_HOST", "db1"),
                Map.entry("PG_PORT", "6543"),
                Map.entry("PG_DATABASE", "soc"),
                Map.entry("PG_USER", "ann"),
                Map.entry("PG_PASSWORD", "p w"),
                Map.entry("PG_POOL_SIZE", "3"),
                Map.entry("PG_MAX_OVERFLOW", "0"),
                Map.entry("PG_POOL_PRE_PING", "False"),
                Map.entry("PG_SSLMODE", "verify-full"),
                Map.entry("REDIS_URL", "redis://cache:6379/0"),
                Map.entry("REDIS_IOC_TTL_SECONDS", "60"),
                Map.entry("REDIS_IOC_PREFIX", "soc:"),
                Map.entry("WORKBENCH_MODEL", " BGE-small-en-v1.5"),
                Map.entry("AURORASOC_EMBEDDINGS_BACKEND", "hash")));

        assertThat(settings.store()).isEqualTo(StoreBackend.POSTGRES);
        assertThat(settings.embeddings()).isEqualTo(EmbeddingsBackend.HASH);
        assertThat(settings.model()).isEqualTo(ModelId.BGE);
        assertThat(settings.postgres().location()).isEqualTo("ann@db1:6543/soc");
        assertThat(settings.postgres().password().reveal()).isEqualTo("p w");
        assertThat(settings.postgres().pool().mostConnections()).isEqualTo(3);
        assertThat(settings.postgres().pool().prePing()).isFalse();
        assertThat(settings.postgres().sslMode()).isEqualTo("verify-full");
        assertThat(settings.redis())
                .isEqualTo(new RedisSettings(new Secret("redis://cache:6379/0"), 60, false, "soc:"));
    }

    @Test
    void aModelThatThereIsNotIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> load(Map.of("WORKBENCH_MODEL", "text-embedding-3")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("WORKBENCH_MODEL must be one of all-MiniLM-L6-v2, bge-small-en-v1.5");
    }

    @Test
    void theSameNamesInLowerCaseAreReadFromTheFile() throws IOException {
        file("""
                pg_host = "db1"
                pg_port = 6543
                pg_database = "soc"
                pg_user = "ann"
                pg_password = "pw"
                pg_pool_size = 3
                pg_max_overflow = 1
                pg_pool_pre_ping = false
                pg_sslmode = "require"
                redis_url = "rediss://cache"
                redis_ioc_ttl_seconds = 61
                redis_ioc_prefix = "x:"
                aurorasoc_embeddings_backend = "hash"
                workbench_model = "bge-small-en-v1.5"
                vector_store_backend = "postgres"
                """);

        Settings settings = load(Map.of());

        assertThat(settings.postgres().location()).isEqualTo("ann@db1:6543/soc");
        assertThat(settings.postgres().password().reveal()).isEqualTo("pw");
        assertThat(settings.postgres().pool().mostConnections()).isEqualTo(4);
        assertThat(settings.postgres().pool().prePing()).isFalse();
        assertThat(settings.postgres().sslMode()).isEqualTo("require");
        assertThat(settings.redis()).isEqualTo(new RedisSettings(new Secret("rediss://cache"), 61, false, "x:"));
        assertThat(settings.embeddings()).isEqualTo(EmbeddingsBackend.HASH);
        assertThat(settings.model()).isEqualTo(ModelId.BGE);
        assertThat(warnings).isEmpty();
    }

    @Test
    void theEnvironmentWinsOverTheActiveProfileAndThatOverTheTop() throws IOException {
        file("""
                active_profile = "team"
                pg_host = "top"
                pg_user = "top"
                pg_database = "top"
                [profiles.team]
                pg_host = "team"
                pg_user = "team"
                [profiles.lab]
                pg_database = "lab"
                """);

        assertThat(load(Map.of("PG_HOST", "env")).postgres().location()).isEqualTo("team@env:5432/top");
    }

    @Test
    void anEmptyVariableCountsAsNotSet() throws IOException {
        file("pg_host = \"db1\"");

        assertThat(load(Map.of("PG_HOST", "", "PG_PORT", "")).postgres().location())
                .isEqualTo("aurorasoc@db1:5432/aurorasoc");
    }

    @Test
    void anUrlOfTheEnvironmentReplacesHostAndPortOfTheFile() throws IOException {
        file("pg_host = \"db1\"\npg_port = 6000\npg_pool_size = 7");

        PostgresSettings postgres =
                load(Map.of("DATABASE_URL", "postgresql://ann@db2/soc")).postgres();

        assertThat(postgres.location()).isEqualTo("ann@db2:5432/soc");
        assertThat(postgres.pool().size()).isEqualTo(7);
    }

    @Test
    void aNameThatStandsAloneWinsOverTheUrlBesideItAndThatIsSaid() {
        PostgresSettings postgres = load(Map.of("DATABASE_URL", "postgres://ann:pw@db2/soc", "PG_HOST", "db3"))
                .postgres();

        assertThat(postgres.location()).isEqualTo("ann@db3:5432/soc");
        assertThat(warnings).containsExactly("PG_HOST and DATABASE_URL disagree; the first is used.");
    }

    @ParameterizedTest
    @CsvSource({
        "VECTOR_STORE_BACKEND, embedded, EMBEDDED",
        "VECTOR_STORE_BACKEND, postgres, POSTGRES",
        "VECTOR_STORE_BACKEND, PGVector, POSTGRES",
        "VECTOR_STORE_TYPE, pgvector, POSTGRES",
        "VECTOR_STORE_TYPE, embedded, EMBEDDED",
        "PG_HOST, db1, POSTGRES",
        "DATABASE_URL, postgres://db1/soc, POSTGRES",
        "PG_USER, ann, EMBEDDED",
    })
    void theStoreFollowsFromWhatIsSet(String name, String value, StoreBackend expected) {
        assertThat(load(Map.of(name, value)).store()).isEqualTo(expected);
    }

    @Test
    void theNameItselfWinsOverItsAlias() throws IOException {
        file("vector_store_type = \"postgres\"\nvector_store_backend = \"embedded\"");

        assertThat(load(Map.of()).store()).isEqualTo(StoreBackend.EMBEDDED);
        assertThat(load(Map.of("VECTOR_STORE_TYPE", "postgres")).store()).isEqualTo(StoreBackend.POSTGRES);
        assertThat(load(Map.of("VECTOR_STORE_BACKEND", "embedded", "VECTOR_STORE_TYPE", "postgres"))
                        .store())
                .isEqualTo(StoreBackend.EMBEDDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chroma", "Pinecone", "weaviate"})
    void aStoreWeHaveNotGetsOneSentence(String store) {
        assertThatThrownBy(() -> load(Map.of("VECTOR_STORE_BACKEND", store)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("VECTOR_STORE_BACKEND names " + store.toLowerCase(java.util.Locale.ROOT)
                        + ", a store that the workbench does not have.");
    }

    @ParameterizedTest
    @CsvSource({
        "PG_PORT, abc",
        "PG_PORT, 0",
        "PG_PORT, 65536",
        "PG_PORT, 99999999999999999999",
        "PG_POOL_SIZE, 0",
        "PG_POOL_SIZE, 2.5",
        "PG_MAX_OVERFLOW, -1",
        "PG_POOL_PRE_PING, maybe",
        "PG_SSLMODE, sometimes",
        "PG_INDEX, hash",
        "PG_EF_SEARCH, 1001",
        "REDIS_URL, http://cache",
        "REDIS_IOC_TTL_SECONDS, 0",
        "AURORASOC_EMBEDDINGS_BACKEND, bert",
        "VECTOR_STORE_BACKEND, s3cr3t-marker",
        "DATABASE_URL, mysql://ann:s3cr3t-marker@db/soc",
        "DATABASE_URL, postgres://ann:s3cr3t-marker@db:notaport/soc",
        "DATABASE_URL, postgres://ann:s3cr3t-marker@db:70000/soc",
        "DATABASE_URL, postgres://ann:s3cr3t-marker%zz@db/soc",
        "DATABASE_URL, 'postgres://ann:s3cr3t-marker@db1:1,db2:2/soc'",
        "DATABASE_URL, postgres://ann:s3cr3t-marker@%2Fvar%2Frun/soc",
        "DATABASE_URL, postgres:///soc?host=/var/run&password=s3cr3t-marker",
        "DATABASE_URL, postgres://ann:s3cr3t-marker@db/soc?sslmode=perhaps",
        "DATABASE_URL, postgres://ann:s3cr3t-marker@db/soc?connect_timeout=-1",
    })
    void aWrongValueGetsOneSentenceThatNamesTheVariableAndNotTheValue(String name, String value) {
        assertThatThrownBy(() -> load(Map.of(name, value))).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.sentence()).contains(name).endsWith(".").doesNotContain(MARKER);
            assertThat(e.remedy()).isNotEmpty().doesNotContain(MARKER);
            assertThat(e.getCause()).isNull();
        });
    }

    @Test
    void aWrongValueInTheFileNamesItsPlaceThere() throws IOException {
        file("active_profile = \"team\"\n[profiles.team]\npg_port = \"abc\"");

        assertThatThrownBy(() -> load(Map.of()))
                .hasMessage("profiles.team.pg_port in workbench.toml must be a whole number from 1 to 65535.");
    }

    @Test
    void aForeignUrlDoesNotStopWhoNamesTheEmbeddedStore() {
        Settings settings =
                load(Map.of("VECTOR_STORE_BACKEND", "embedded", "DATABASE_URL", "mysql://ann:" + MARKER + "@db"));

        assertThat(settings.store()).isEqualTo(StoreBackend.EMBEDDED);
        assertThat(warnings).singleElement().asString().contains("DATABASE_URL").doesNotContain(MARKER);
    }

    @Test
    void unknownKeysAreIgnoredWithAWarning() throws IOException {
        file("pg_hots = \"db1\"\nPG_HOST = \"db1\"\nworkbench_home = \"/x\"\n[window]\nwidth = 3");

        assertThat(load(Map.of()).store()).isEqualTo(StoreBackend.EMBEDDED);
        assertThat(warnings)
                .containsExactly(
                        "PG_HOST in workbench.toml is not a setting of the workbench and is ignored.",
                        "pg_hots in workbench.toml is not a setting of the workbench and is ignored.",
                        "window in workbench.toml is not a setting of the workbench and is ignored.",
                        "workbench_home in workbench.toml is not a setting of the workbench and is ignored.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pg_host = \"db1\"\npg_password = s3cr3t-marker\n",
                "pg_host = \"db1\"\npg_password = \"s3cr3t-marker\n",
                "pg_password = \"s3cr3t-marker\"\npg_password = \"s3cr3t-marker\"\n",
                "pg_host = \"db1\"\n[profiles.s3cr3t-marker\n",
            })
    void brokenTomlNamesTheLineAndQuotesNothing(String text) throws IOException {
        file(text);

        assertThatThrownBy(() -> load(Map.of())).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.sentence())
                    .contains("workbench.toml")
                    .contains("line 2")
                    .doesNotContain(MARKER);
            assertThat(e.getCause()).isNull();
        });
    }

    @Test
    void anActiveProfileThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        file("active_profile = \"tema\"\n[profiles.team]\npg_host = \"x\"\n[profiles.lab]\npg_host = \"y\"");

        assertThatThrownBy(() -> load(Map.of())).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.sentence()).contains("active_profile");
            assertThat(e.remedy()).isEqualTo("Name one of: lab, team.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_host = [\"a\"]", "pg_port = 1979-05-27", "pg_host.deep = 1", "profiles = 3"})
    void aValueOfTheWrongShapeIsNamed(String line) throws IOException {
        file(line);

        assertThatThrownBy(() -> load(Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("in workbench.toml must be");
    }

    @Test
    void aFileThatCannotBeReadIsNotTakenForAbsent() throws IOException {
        Files.createDirectory(home.resolve("workbench.toml"));

        assertThatThrownBy(() -> load(Map.of()))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("workbench.toml cannot be read");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Files.write(home.resolve("workbench.toml"), new byte[] {'a', (byte) 0xC3, '\n'});

        assertThatThrownBy(() -> load(Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("workbench.toml is not UTF-8 text.");
    }

    @Test
    void readingTheSettingsWritesNothing() throws IOException {
        load(Map.of("PG_HOST", "db1", "PG_PASSWORD", MARKER));

        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
    }

    private Settings load(Map<String, String> environment) {
        return new SettingsLoader(warnings::add).load(environment, home);
    }

    private void file(String text) throws IOException {
        Files.writeString(home.resolve("workbench.toml"), text);
    }
}
