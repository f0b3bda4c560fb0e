package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.settings.PoolSettings;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a search sends and receives: one message with its settings in front, numbers as numbers.
class OneMessageIT {
    private static final int K = 10;
    /// 384 floats as numbers; as text they are more than 4,000 characters.
    private static final int VECTOR = 1_540;

    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = TestDatabase.migrated();
        try (OpenStore store = database.open()) {
            store.vectors().apply(Samples.ladder(Samples.CASES, 1, 100, JsonObject.EMPTY), new CancelToken());
        }
    }

    private static OpenStore with(Map<String, String> parameters) {
        PostgresSettings plain = database.settings();
        return PostgresStore.open(new PostgresSettings(
                plain.host(),
                plain.port(),
                plain.database(),
                plain.user(),
                plain.password(),
                plain.sslMode(),
                parameters,
                new PoolSettings(1, 0, true),
                plain.timeouts(),
                plain.graph()));
    }

    private static SearchAnswer search(OpenStore store) {
        return store.vectors()
                .search(new SearchRequest(Samples.CASES, Samples.probe(Samples.vector(1)), K), new CancelToken());
    }

    @Test
    void aSearchIsOneMessageAndItsVectorsTravelAsNumbers() {
        try (OpenStore store = with(Map.of("socketFactory", CountedSockets.class.getName(), "sslmode", "disable"))) {
            for (int i = 0; i < 8; i++) {
                search(store);
            }
            CountedSockets.reset();
            assertThat(search(store).hits()).hasSize(K);
            assertThat(CountedSockets.written().messages()).isEqualTo(1);
            assertThat(CountedSockets.written().bytes()).isBetween((long) VECTOR, VECTOR + 1_500L);
            int rows = K + 6;
            assertThat(CountedSockets.read().bytes()).isBetween((long) rows * VECTOR, rows * (VECTOR + 400L));
        }
    }

    @Test
    void behindAPoolerThatKeepsNoStatementsItWorksToo() {
        try (OpenStore store = with(Map.of("prepareThreshold", "0"))) {
            for (int i = 0; i < 8; i++) {
                assertThat(search(store).hits().getFirst().entry().key().sourceId())
                        .isEqualTo("id-0000");
            }
        }
    }

    @Test
    void aFilterIsCountedOnceAndThenRemembered() {
        database.psql("INSERT INTO vector_embeddings (collection, source_id, embedding, payload)"
                + " SELECT 'many', 'm' || i, ('[1' || repeat(',0', 383) || ']')::vector,"
                + " jsonb_build_object('half', i % 2) FROM generate_series(1, 5300) i");
        Filter half = Filter.containing(JsonObject.of("half", Json.of(1)));
        SearchRequest request = new SearchRequest("many", Samples.probe(Samples.vector(1)), K, half, -1);
        try (OpenStore store = with(Map.of("socketFactory", CountedSockets.class.getName(), "sslmode", "disable"))) {
            SearchAnswer first = store.vectors().search(request, new CancelToken());
            CountedSockets.reset();
            SearchAnswer second = store.vectors().search(request, new CancelToken());
            assertThat(CountedSockets.written().messages()).isEqualTo(1);
            assertThat(second.hits()).isEqualTo(first.hits()).hasSize(K);
        }
    }

    @Test
    void aConnectionThatDiedInThePoolIsNobodysFault() {
        try (OpenStore store = database.open()) {
            search(store);
            endAllConnections();
            assertThat(search(store).hits()).hasSize(K);
            endAllConnections();
            store.vectors()
                    .apply(List.of(Samples.put("other", "a", Samples.vector(5), JsonObject.EMPTY)), new CancelToken());
            assertThat(store.vectors().count("other")).isEqualTo(1);
        }
    }

    private static void endAllConnections() {
        database.psql("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND application_name = 'aurorasoc-workbench'");
    }
}
