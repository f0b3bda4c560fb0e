package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.settings.GraphIndex;
import org.aurorasoc.workbench.settings.GraphSettings;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The graph of half-precision vectors: found by halves, put in order by the whole.
class HalfvecIT {
    private static final int ROWS = 5_600;
    private static final int CLUSTERS = 200;

    private static TestDatabase database;

    @BeforeAll
    static void fill() {
        database = TestDatabase.migrated();
        database.psql("DROP INDEX idx_vector_embeddings_hnsw");
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(Samples.put(Samples.CASES, "row-" + i, member(i), JsonObject.EMPTY));
        }
        try (OpenStore store = database.open()) {
            store.vectors().apply(rows, new CancelToken());
        }
    }

    private static Embedding member(int row) {
        float[] values = Samples.vector(row % CLUSTERS).toArray();
        Embedding off = Samples.vector(1_000_000 + row);
        for (int i = 0; i < values.length; i++) {
            values[i] += off.value(i);
        }
        return new Embedding(values);
    }

    private static OpenStore preferring(GraphIndex index) {
        return PostgresStore.open(database.settings().with(new GraphSettings(index, GraphSettings.AUTOMATIC)));
    }

    private static SearchAnswer search(OpenStore store, int seed) {
        return store.vectors()
                .search(new SearchRequest(Samples.CASES, Samples.probe(Samples.vector(seed)), 10), new CancelToken());
    }

    private static Set<String> ids(SearchAnswer answer) {
        Set<String> ids = new HashSet<>();
        answer.hits().forEach(hit -> ids.add(hit.entry().key().sourceId()));
        return ids;
    }

    @Test
    void itsAnswersAreTheExactOnesAndWhatIsLackingIsSaid() {
        try (OpenStore halves = preferring(GraphIndex.HALFVEC);
                OpenStore exact = PostgresStore.openWithoutIterativeScan(database.settings())) {
            assertThat(search(halves, 1).exact()).isTrue();
            database.psql("CREATE INDEX ON vector_embeddings USING hnsw (embedding vector_cosine_ops)");
            halves.care().examine();
            try (OpenStore again = preferring(GraphIndex.HALFVEC)) {
                assertThat(search(again, 1).exact()).isFalse();
                assertThat(again.vectors().capabilities().notes())
                        .anyMatch(note -> note.contains("pg_index") && note.contains("full-precision"));
                assertThat(again.care().examine())
                        .anyMatch(check -> check.remedy().contains("--with halfvec-index"));
                again.care().add(List.of("halfvec-index"));
            }
            database.psql("DROP INDEX vector_embeddings_embedding_idx");
            try (OpenStore again = preferring(GraphIndex.HALFVEC)) {
                assertThat(again.care().examine()).allMatch(check -> check.state() == Check.State.OK);
                assertAgrees(again, exact);
            }
            try (OpenStore other = preferring(GraphIndex.VECTOR)) {
                assertThat(search(other, 1).exact()).as("what exists is walked").isFalse();
            }
        }
    }

    private static void assertAgrees(OpenStore halves, OpenStore exact) {
        int shared = 0;
        for (int seed = 0; seed < CLUSTERS; seed++) {
            SearchAnswer byHalves = search(halves, seed);
            SearchAnswer byAll = search(exact, seed);
            assertThat(byHalves.exact()).isFalse();
            assertThat(byHalves.hits()).hasSize(10).isSortedAccordingTo(Hit.NEAREST_FIRST);
            assertThat(byHalves.hits().getFirst().score())
                    .isEqualTo(byAll.hits().getFirst().score());
            Set<String> both = ids(byHalves);
            both.retainAll(ids(byAll));
            shared += both.size();
        }
        assertThat(shared / (10.0 * CLUSTERS)).isGreaterThanOrEqualTo(0.99);
    }
}
