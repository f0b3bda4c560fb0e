package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.settings.GraphSettings;
import org.aurorasoc.workbench.settings.PoolSettings;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.settings.PostgresTimeouts;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.store.Capabilities;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.testservers.OldPgvectorServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A real pgvector 0.7.3, which knows no iterative scan: all k come back, exactly, and the price is said.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldPgvectorIT {
    /// Just too many to be compared row by row as any small collection is: a younger pgvector would ask its graph.
    private static final int ROWS = Nearest.SMALL + 100;
    /// This server's way to the network knows no COPY, by which more rows at once would come.
    private static final int UNIT = PutWriter.MANY / 2;
    private static final int RARE = 50;
    private static final Embedding PROBE = Samples.vector(1);
    private static final Filter RARELY = Filter.containing(JsonObject.of("rare", Json.of(true)));

    /// What the store must hold.
    private final Map<String, Embedding> stored = new LinkedHashMap<>();

    private OldPgvectorServer server;
    private OpenStore store;

    @BeforeAll
    void fill() throws SQLException, IOException {
        server = OldPgvectorServer.start();
        store = PostgresStore.open(settings());
        migrate();
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String id = String.format("row-%04d", i);
            stored.put(id, i < 100 ? Samples.near(1, i + 1) : Samples.vector(1_000 + i));
            JsonObject payload = JsonObject.of("rare", Json.of(isRare(id)));
            rows.add(Samples.put(Samples.CASES, id, stored.get(id), payload));
        }
        for (int from = 0; from < rows.size(); from += UNIT) {
            store.vectors().apply(rows.subList(from, Math.min(rows.size(), from + UNIT)), new CancelToken());
        }
    }

    @AfterAll
    void stop() {
        if (store != null) {
            store.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /// By the administrator's script, which is our migration word for word: Flyway needs two sessions, and here is one.
    private void migrate() throws SQLException, IOException {
        Path script = Path.of(System.getProperty("workbench.project.root"), "installer/migrate-postgres.sql");
        try (Connection connection = new PostgresConnections(settings()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(script));
        }
        assertThat(store.care().migrate()).containsExactly("Nothing to do: the schema is up to date.");
    }

    /// One session serves them all, so one connection in the pool.
    private PostgresSettings settings() {
        return new PostgresSettings(
                "127.0.0.1",
                server.port(),
                "template1",
                "postgres",
                new Secret(""),
                "prefer",
                Map.of(),
                new PoolSettings(1, 0, true),
                new PostgresTimeouts(
                        Duration.ofSeconds(20), Duration.ofMinutes(3), Duration.ofSeconds(20), Duration.ofMinutes(4)),
                GraphSettings.USUAL);
    }

    private static boolean isRare(String id) {
        return Integer.parseInt(id.substring(4)) % (ROWS / RARE) == 0;
    }

    private SearchAnswer search(Filter filter, int k) {
        return store.vectors()
                .search(new SearchRequest(Samples.CASES, Samples.probe(PROBE), k, filter, -1), new CancelToken());
    }

    private static List<String> ids(SearchAnswer answer) {
        return answer.hits().stream().map(hit -> hit.entry().key().sourceId()).toList();
    }

    /// The right answer, found without a database.
    private List<String> nearest(Predicate<String> wanted, int k) {
        return stored.keySet().stream()
                .filter(wanted)
                .sorted((a, b) -> {
                    int byScore = Double.compare(PROBE.cosine(stored.get(b)), PROBE.cosine(stored.get(a)));
                    return byScore != 0 ? byScore : CodePoints.ORDER.compare(a, b);
                })
                .limit(k)
                .toList();
    }

    private void assertAllAndExact() {
        for (int k : List.of(1, 10, 100, 500)) {
            SearchAnswer answer = search(Filter.NONE, k);
            assertThat(ids(answer)).isEqualTo(nearest(id -> true, k));
            assertThat(answer.exact()).isTrue();
        }
        for (int k : List.of(10, 100)) {
            assertThat(ids(search(RARELY, k))).isEqualTo(nearest(OldPgvectorIT::isRare, k));
        }
        assertThat(search(RARELY, 100).matched())
                .hasValue(stored.keySet().stream().filter(OldPgvectorIT::isRare).count());
        assertThat(search(Filter.containing(JsonObject.of("rare", Json.of("never"))), 10)
                        .hits())
                .isEmpty();
    }

    @Test
    void theDoctorAndTheCapabilitiesSayWhatIsLackingAndWhatItCosts() {
        Capabilities capabilities = store.vectors().capabilities();
        assertThat(capabilities.notes())
                .singleElement()
                .asString()
                .contains("pgvector 0.7.3", "no iterative scan", "every search is exact");
        assertThat(capabilities.writable()).isTrue();
        assertThat(store.care().examine())
                .filteredOn(check -> check.state() != Check.State.OK)
                .singleElement()
                .satisfies(check -> assertThat(check.remedy()).contains("ALTER EXTENSION vector UPDATE"));
    }

    @Test
    void everythingPutComesBackAsItWas() {
        assertThat(store.vectors().count(Samples.CASES)).isEqualTo(stored.size());
        List<String> some = nearest(id -> true, 7);
        store.vectors()
                .getAll(Samples.CASES, some)
                .forEach((id, entry) -> assertThat(entry.embedding()).isEqualTo(stored.get(id)));
        assertThat(store.vectors().getAll(Samples.CASES, some)).containsOnlyKeys(some);
    }

    @Test
    void aRowPutAgainIsReplaced() {
        long before = store.vectors().count(Samples.CASES);
        EntryKey key = new EntryKey(Samples.CASES, "row-0200");
        stored.put(key.sourceId(), Samples.vector(77));
        JsonObject payload = JsonObject.of("rare", Json.of(isRare(key.sourceId())));
        store.vectors()
                .apply(
                        List.of(Samples.put(Samples.CASES, key.sourceId(), Samples.vector(77), payload)),
                        new CancelToken());
        assertThat(store.vectors().count(Samples.CASES)).isEqualTo(before);
        assertThat(store.vectors().get(key))
                .hasValueSatisfying(entry -> assertThat(entry.embedding()).isEqualTo(Samples.vector(77)));
    }

    @Test
    void allKComeBackExactlyAlsoAfterTheFortyNearestWereDeleted() throws SQLException {
        assertAllAndExact();
        List<String> gone = nearest(id -> true, 40);
        List<Change> removals = new ArrayList<>();
        gone.forEach(id -> removals.add(new Change.Remove(new EntryKey(Samples.CASES, id))));
        store.vectors().apply(removals, new CancelToken());
        gone.forEach(stored::remove);
        assertThat(rowsFoundByTheGraphAlone()).isLessThan(10);
        assertAllAndExact();
    }

    /// That there is something to guard against: what the index gives a client that asks for ten and takes no care.
    private int rowsFoundByTheGraphAlone() throws SQLException {
        try (Connection connection = new PostgresConnections(settings()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM (SELECT 1 FROM vector_embeddings"
                    + " ORDER BY embedding <=> '" + Arrays.toString(PROBE.toArray()) + "' LIMIT 10) AS found")) {
                rows.next();
                return rows.getInt(1);
            } finally {
                statement.execute("RESET enable_seqscan");
            }
        }
    }
}
