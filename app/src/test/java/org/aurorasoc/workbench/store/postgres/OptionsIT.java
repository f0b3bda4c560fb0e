package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.MigrationOption;
import org.aurorasoc.workbench.domain.MigrationOption.State;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The options of the shared table: none unasked, each used by the conditions that this program writes.
class OptionsIT {
    private static final List<String> CHEAP =
            List.of("severity-index", "outcome-index", "type-index", "technique-index", "payload-index");
    private static final int ROWS = 6_000;

    private static TestDatabase indexed;

    /// One of 600 rows is grave, has outcome 7, type t3; each has a value of its own.
    @BeforeAll
    static void fill() {
        indexed = filled();
        try (OpenStore store = indexed.open()) {
            assertThat(store.care().add(CHEAP)).allMatch(said -> said.startsWith("Added "));
        }
    }

    private static TestDatabase filled() {
        TestDatabase database = TestDatabase.migrated();
        database.psql("DROP INDEX idx_vector_embeddings_hnsw, workbench_by_severity, workbench_by_outcome,"
                + " workbench_by_type, workbench_by_technique;"
                + " INSERT INTO vector_embeddings (collection, source_id, embedding, payload)"
                + " SELECT 'aurora_cases', 'row-' || i, v, jsonb_build_object('severity',"
                + " CASE i % 600 WHEN 5 THEN 'Critical' ELSE 'low' END, 'outcome', 'Outcome ' || i % 600,"
                + " 'type', 't' || i % 600, 'value', 'v' || i, 'summary', repeat('word ', 100),"
                + " 'techniques', jsonb_build_array('T' || 1000 + i % 600 || '.001'))"
                + " FROM generate_series(1, " + ROWS
                + ") i, (SELECT ('[1' || repeat(',0', 383) || ']')::vector AS v) x");
        return database;
    }

    private static Filter containing(String key, String text) {
        return Filter.containing(JsonObject.of(key, Json.of(text)));
    }

    private static Filter grave() {
        return new Filter(JsonObject.EMPTY, Set.of(Severity.CRITICAL), null, null, null, null, false);
    }

    private static Filter technique(String id) {
        return new Filter(JsonObject.EMPTY, Set.of(), null, null, new TechniqueId(id), null, false);
    }

    private static String plan(Filter filter) throws SQLException {
        return plan(indexed, Samples.CASES, filter);
    }

    /// As the server means to answer, by the values asked with.
    static String plan(TestDatabase database, String collection, Filter filter) throws SQLException {
        try (Connection connection = new PostgresConnections(database.settings()).getConnection()) {
            Session session = new Session(connection, new CancelToken());
            TableState state = TableProbe.look(session);
            SearchRequest request = new SearchRequest(collection, Samples.probe(Samples.vector(1)), 10, filter, -1);
            ProbeVector probe = new ProbeVector(Samples.vector(1), ModelId.MINILM, Sql.TRUE);
            SearchSql sql = new SearchSql(state, request, probe, Optional.empty());
            return session.rows(Sql.of("EXPLAIN ").plus(sql.exactly()), row -> row.getString(1)).stream()
                            .collect(Collectors.joining("\n"))
                    + session.rows(Sql.of("EXPLAIN ").plus(sql.counting(10)), row -> row.getString(1)).stream()
                            .collect(Collectors.joining("\n"));
        }
    }

    private static List<String> found(Filter filter) {
        try (OpenStore store = indexed.open()) {
            return store
                    .vectors()
                    .search(
                            new SearchRequest(Samples.CASES, Samples.probe(Samples.vector(1)), 100, filter, -1),
                            new CancelToken())
                    .hits()
                    .stream()
                    .map(hit -> hit.entry().key().sourceId())
                    .toList();
        }
    }

    @Test
    void eachFilterOnAHotKeyGoesByItsIndex() throws SQLException {
        assertThat(plan(grave()))
                .containsPattern("workbench_by_(severity|payload)")
                .doesNotContain("Seq Scan");
        assertThat(plan(grave())).contains("workbench_by_severity");
        assertThat(plan(containing("severity", "Critical")))
                .contains("workbench_by")
                .doesNotContain("Seq Scan");
        assertThat(plan(containing("outcome", "Outcome 7")))
                .contains("workbench_by")
                .doesNotContain("Seq Scan");
        assertThat(plan(containing("type", "t3"))).contains("workbench_by").doesNotContain("Seq Scan");
        assertThat(plan(containing("value", "v17"))).contains("workbench_by").doesNotContain("Seq Scan");
        assertThat(plan(containing("summary", "no such"))).contains("workbench_by_payload");
        assertThat(found(grave())).hasSize(ROWS / 600);
        assertThat(found(containing("outcome", "Outcome 7"))).hasSize(ROWS / 600);
        assertThat(found(containing("value", "v17"))).containsExactly("row-17");
        assertThat(found(technique("t1007"))).hasSize(ROWS / 600);
        assertThat(found(technique("T1007.001"))).hasSize(ROWS / 600);
        assertThat(found(technique("T1007.002"))).isEmpty();
    }

    @Test
    void withTheirOwnIndexesAloneTheKeysAreServedToo() throws SQLException {
        TestDatabase database = filled();
        try (OpenStore store = database.open()) {
            store.care().add(List.of("severity-index", "outcome-index", "type-index", "technique-index"));
        }
        assertThat(plan(database, Samples.CASES, containing("severity", "Critical")))
                .contains("workbench_by_severity");
        assertThat(plan(database, Samples.CASES, containing("outcome", "Outcome 7")))
                .contains("workbench_by_outcome");
        assertThat(plan(database, Samples.CASES, technique("t1007"))).contains("workbench_by_technique");
        assertThat(plan(database, Samples.CASES, containing("type", "t3"))).contains("workbench_by_type");
        assertThat(plan(database, Samples.CASES, containing("value", "v17"))).contains("workbench_by_value");
    }

    @Test
    void whatIsLongerThanAnIndexKeepsIsToldApartAndGoesIn() {
        String long64 = "y".repeat(64);
        String noise = "(SELECT string_agg(md5(i::text), '') FROM generate_series(1, 400) i)";
        indexed.psql("INSERT INTO vector_embeddings (collection, source_id, embedding, payload)"
                + " SELECT 'aurora_cases', id, ('[1' || repeat(',0', 383) || ']')::vector, payload::jsonb FROM (VALUES"
                + " ('long-a', '{\"type\": \"" + long64 + "a\"}'), ('long-b', '{\"type\": \"" + long64 + "b\"}'),"
                + " ('huge', '{\"type\": \"' || " + noise + " || '\", \"severity\": \"' || " + noise
                + " || '\", \"outcome\": \"' || " + noise + " || '\", \"mitre\": [\"' || " + noise
                + " || '\", \"T1999\"]}')) AS v (id, payload)");
        assertThat(found(containing("type", long64 + "a"))).containsExactly("long-a");
        assertThat(found(technique("T1999"))).containsExactly("huge");
        indexed.psql("DELETE FROM vector_embeddings WHERE source_id IN ('long-a', 'long-b', 'huge')");
    }

    @Test
    void noneIsAddedUnaskedAndEachSaysWhatItCosts() {
        TestDatabase database = TestDatabase.byTheContract();
        try (OpenStore store = database.open()) {
            store.care().migrate();
            List<MigrationOption> options = store.care().options();
            assertThat(options).allMatch(option -> option.state() == State.OFFERED);
            assertThat(options.stream().map(MigrationOption::name).toList())
                    .containsAll(CHEAP)
                    .contains("halfvec-index", "plain-storage");
            assertThat(options).allMatch(option -> !option.costs().isBlank());
            assertThatThrownBy(() -> store.care().add(List.of("severity-indx")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("severity-indx");
        }
    }

    @Test
    void addingTwiceIsAddingOnce() {
        try (OpenStore store = indexed.open()) {
            assertThat(store.care().add(CHEAP)).allMatch(said -> said.endsWith("is there already."));
            assertThat(store.care().options())
                    .filteredOn(option -> CHEAP.contains(option.name()))
                    .allMatch(option -> option.state() == State.THERE);
        }
    }

    @Test
    void aTableThatWeMadeKeepsItsVectorsBesideTheRowsAnotherOneWhenAsked() {
        String storage = "SELECT attstorage FROM pg_attribute WHERE attrelid = 'vector_embeddings'::regclass"
                + " AND attname = 'embedding'";
        assertThat(TestDatabase.migrated().psql(storage)).isEqualTo("p");
        assertThat(TestDatabase.migrated()
                        .psql("SELECT count(*) FROM pg_indexes WHERE indexname LIKE 'workbench_by_%'"))
                .isEqualTo("5");
        TestDatabase theirs = TestDatabase.byTheContract();
        try (OpenStore store = theirs.open()) {
            store.care().migrate();
            assertThat(theirs.psql(storage)).isEqualTo("e");
            assertThat(theirs.psql("SELECT count(*) FROM pg_indexes WHERE indexname LIKE 'workbench_by_%'"))
                    .isEqualTo("1");
            store.care().add(List.of("plain-storage"));
        }
        assertThat(theirs.psql(storage)).isEqualTo("p");
    }

    @Test
    void aBuildThatBrokeOffIsNamedAndBuiltAnew() throws SQLException {
        TestDatabase database = filled();
        try (OpenStore store = database.open();
                Connection other = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + database.server().port() + "/" + database.name(),
                        PostgresServer.SUPERUSER,
                        PostgresServer.PASSWORD);
                Statement writing = other.createStatement()) {
            other.setAutoCommit(false);
            writing.execute("UPDATE vector_embeddings SET created_at = now() WHERE source_id = 'row-1'");
            assertThatThrownBy(() -> database.psql("SET lock_timeout = '50ms';\n"
                    + "CREATE INDEX CONCURRENTLY workbench_by_type ON vector_embeddings ((1));"));
            other.rollback();

            assertThat(store.care().examine())
                    .anyMatch(check -> check.detail().contains("workbench_by_type")
                            && check.remedy().contains("migrate"));
            assertThat(stateOf(store, "type-index")).isEqualTo(State.BROKEN);
            assertThat(store.care().add(List.of("type-index")))
                    .singleElement()
                    .asString()
                    .startsWith("Added");
            assertThat(stateOf(store, "type-index")).isEqualTo(State.THERE);
            assertThat(plan(database, Samples.CASES, containing("type", "t3"))).contains("workbench_by_type");
        }
    }

    private static State stateOf(OpenStore store, String name) {
        return store.care().options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aRoleThatDoesNotOwnTheTableIsToldTheScriptAndTheScriptDoesIt() throws IOException {
        TestDatabase database = TestDatabase.migrated();
        database.role("option_writer", "SELECT, INSERT, UPDATE, DELETE");
        String script = script();
        try (OpenStore store = database.openAs("option_writer", "option_writer")) {
            assertThatThrownBy(() -> store.care().add(List.of("outcome-index")))
                    .isInstanceOfSatisfying(
                            StoreNotReadyException.class,
                            e -> assertThat(e.remedy())
                                    .contains("-v option=outcome-index")
                                    .contains("installer/options-postgres.sql"));
            for (MigrationOption option : store.care().options()) {
                database.psql("\\set option '" + option.name() + "'\n" + script);
            }
            assertThat(store.care().options()).allMatch(option -> option.state() == State.THERE);
            database.psql("\\set option 'graph-of-it''s'\n" + script);
            assertThat(database.psql("SELECT indexdef FROM pg_indexes WHERE indexname = 'workbench_graph_'"
                            + " || md5('it''s')"))
                    .contains("it''s");
        }
    }

    @Test
    void theScriptHoldsTheProgramsOwnStatements() throws IOException {
        String script = script();
        for (TableOption option : TableOption.FOR_ALL) {
            String statement =
                    switch (option) {
                        case TableOption.Index index ->
                            index.statement("vector_embeddings").replace("CONCURRENTLY", "CONCURRENTLY IF NOT EXISTS");
                        case TableOption.PlainStorage _ -> TableOption.PlainStorage.statement("vector_embeddings");
                    };
            assertThat(script).contains("'" + option.name() + "'").contains("\n" + statement + ";\n");
        }
    }

    private static String script() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("workbench.project.root"), "installer/options-postgres.sql"));
    }

    @Test
    void aGraphOfOneCollectionServesThatCollection() throws SQLException {
        TestDatabase database = filled();
        try (Connection connection = new PostgresConnections(database.settings()).getConnection()) {
            Session session = new Session(connection, new CancelToken());
            TableState state = TableProbe.look(session);
            TableOption.Index graph = TableOption.ofCollection(Samples.CASES, "'aurora_cases'", "0123");
            assertThat(new OptionBuild(session, state).build(graph, State.OFFERED, ROWS))
                    .startsWith("Added graph-of-");
            Sql near = Sql.of(
                    "EXPLAIN SELECT 1 FROM vector_embeddings WHERE collection = ? ORDER BY embedding <=> ? LIMIT 10",
                    Bind.text(Samples.CASES),
                    Bind.vector(Samples.vector(1)));
            assertThat(session.rows(near, row -> row.getString(1)).toString()).contains("workbench_graph_0123");
        }
    }
}
