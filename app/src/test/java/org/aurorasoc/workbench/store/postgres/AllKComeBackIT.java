package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Above the size where every row is compared: the graph index answers, and still all k come back.
class AllKComeBackIT {
    private static final int ROWS = 13_000;
    private static final int CLUSTERS = 100;
    /// Near rows lean this way, far rows the other.
    private static final Embedding SIDE = Samples.vector(-1);

    private static final String SMALL = "one percent";

    private static TestDatabase database;
    private static OpenStore store;

    /// 100 clusters of 130 rows; the first half of them says half = near, the other far; a few rows are rare.
    @BeforeAll
    static void fill() {
        database = TestDatabase.migrated();
        store = database.open();
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int cluster = i % CLUSTERS;
            JsonObject payload = JsonObject.of("half", Json.of(cluster < CLUSTERS / 2 ? "near" : "far"))
                    .with("rare", Json.of(i % 1_000 == 999));
            rows.add(Samples.put(Samples.CASES, String.format("row-%05d", i), member(cluster, i), payload));
        }
        for (int i = 0; i < ROWS / 100; i++) {
            rows.add(Samples.put(SMALL, "small-" + i, Samples.vector(1_000_000 + i), JsonObject.EMPTY));
        }
        store.vectors().apply(rows, new CancelToken());
        database.psql("ANALYZE vector_embeddings");
    }

    /// A vector around the cluster's middle, its own way off it, on the near or the far side.
    private static Embedding member(int cluster, int row) {
        float[] values = Samples.vector(cluster).toArray();
        Embedding off = Samples.vector(2_000_000 + row);
        float weight = 0.8f + (row % 97) / 97f;
        float side = cluster < CLUSTERS / 2 ? 0.5f : -0.5f;
        for (int i = 0; i < values.length; i++) {
            values[i] += weight * off.value(i) + side * SIDE.value(i);
        }
        return new Embedding(values);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static SearchAnswer search(OpenStore in, String collection, Filter filter, int k, double minimum) {
        return in.vectors()
                .search(
                        new SearchRequest(collection, Samples.probe(Samples.vector(1)), k, filter, minimum),
                        new CancelToken());
    }

    private static Set<String> ids(SearchAnswer answer) {
        Set<String> ids = new HashSet<>();
        answer.hits().forEach(hit -> ids.add(hit.entry().key().sourceId()));
        return ids;
    }

    @Test
    void theGraphAnswersAndAgreesWithComparingEveryRow() {
        try (OpenStore exactly = PostgresStore.openWithoutIterativeScan(database.settings())) {
            int shared = 0;
            int walked = 0;
            for (int seed = 0; seed < CLUSTERS; seed++) {
                SearchRequest request = new SearchRequest(Samples.CASES, Samples.probe(Samples.vector(seed)), 10);
                SearchAnswer byGraph = store.vectors().search(request, new CancelToken());
                walked += byGraph.exact() ? 0 : 1;
                assertThat(byGraph.hits()).hasSize(10).isSortedAccordingTo(Hit.NEAREST_FIRST);
                Set<String> both = ids(byGraph);
                both.retainAll(ids(exactly.vectors().search(request, new CancelToken())));
                shared += both.size();
            }
            assertThat(shared / (10.0 * CLUSTERS)).isGreaterThanOrEqualTo(0.98);
            assertThat(walked).as("the rest ended in a wrong group").isGreaterThan(CLUSTERS * 3 / 4);
        }
    }

    @Test
    void aCollectionOfOnePercentGivesAllItAskedFor() {
        assertThat(search(store, SMALL, Filter.NONE, 10, -1).hits()).hasSize(10);
        SearchAnswer all = search(store, SMALL, Filter.NONE, 1_000, -1);
        assertThat(all.hits()).hasSize(ROWS / 100);
        assertThat(all.matched()).hasValue(ROWS / 100);
    }

    @Test
    void rareAndUnsatisfiableFiltersAreAnsweredExactly() {
        Filter rare = Filter.containing(JsonObject.of("rare", Json.of(true)));
        SearchAnswer answer = search(store, Samples.CASES, rare, 20, -1);
        assertThat(answer.hits()).hasSize(ROWS / 1_000);
        assertThat(answer.exact()).isTrue();
        Filter nothing = Filter.containing(JsonObject.of("rare", Json.of("never")));
        assertThat(search(store, Samples.CASES, nothing, 20, -1).matched()).hasValue(0);
    }

    @Test
    void pastTheTupleCapOfTheIterativeScanAllKStillCome() {
        database.psql("ALTER DATABASE " + database.name() + " SET hnsw.max_scan_tuples = 1");
        try (OpenStore capped = database.open()) {
            Filter far = Filter.containing(JsonObject.of("half", Json.of("far")));
            SearchRequest request = new SearchRequest(Samples.CASES, Samples.probe(SIDE), 50, far, -1);
            SearchAnswer answer = capped.vectors().search(request, new CancelToken());
            assertThat(answer.hits()).hasSize(50).isSortedAccordingTo(Hit.NEAREST_FIRST);
            assertThat(answer.hits())
                    .allMatch(hit -> hit.entry().payload().text("half").equals(Optional.of("far")));
            assertThat(answer.exact()).isTrue();
        } finally {
            database.psql("ALTER DATABASE " + database.name() + " RESET hnsw.max_scan_tuples");
        }
    }

    @Test
    void moreThanTheGraphCanListIsComparedRowByRow() {
        SearchAnswer answer = search(store, Samples.CASES, Filter.NONE, 10_000, -1);
        assertThat(answer.hits()).hasSize(10_000).isSortedAccordingTo(Hit.NEAREST_FIRST);
    }

    @Test
    void aMinimumThatFewReachGivesAllOfThem() {
        SearchAnswer answer = search(store, Samples.CASES, Filter.NONE, 500, 0.55);
        long reach = IntStream.range(0, ROWS)
                .filter(i -> Samples.vector(1).cosine(member(i % CLUSTERS, i)) >= 0.55)
                .count();
        assertThat(reach).isBetween(1L, 499L);
        assertThat(answer.hits()).hasSize((int) reach);
        assertThat(answer.matched()).hasValue(reach);
    }

    @Test
    void withoutIterativeScanEverySearchIsExactAndThatIsSaid() {
        try (OpenStore old = PostgresStore.openWithoutIterativeScan(database.settings())) {
            assertThat(search(old, SMALL, Filter.NONE, 10, -1).exact()).isTrue();
            assertThat(search(old, Samples.CASES, Filter.NONE, 40, -1).hits()).hasSize(40);
            assertThat(old.vectors().capabilities().notes()).anyMatch(note -> note.contains("no iterative scan"));
            assertThat(old.care().examine())
                    .anyMatch(check -> check.name().equals("pgvector")
                            && check.detail().contains("exact")
                            && check.remedy().contains("ALTER EXTENSION"));
        }
    }

    @Test
    void theFortyNearestDeletedAndPutBackTheNextFortyComeInBetween() {
        SearchRequest request = new SearchRequest(Samples.CASES, Samples.probe(Samples.vector(7)), 40);
        SearchAnswer before = store.vectors().search(request, new CancelToken());
        List<Change> removals = new ArrayList<>();
        List<Change> returns = new ArrayList<>();
        for (Hit hit : before.hits()) {
            EntryKey key = hit.entry().key();
            removals.add(new Change.Remove(key));
            returns.add(Samples.put(
                    key.collection(),
                    key.sourceId(),
                    hit.entry().embedding(),
                    hit.entry().payload()));
        }
        store.vectors().apply(removals, new CancelToken());
        SearchAnswer after = store.vectors().search(request, new CancelToken());
        assertThat(after.hits()).hasSize(40);
        assertThat(ids(after)).doesNotContainAnyElementsOf(ids(before));
        store.vectors().apply(returns, new CancelToken());
    }

    @Test
    void hashVectorsThatNobodyLabelledNeverShortenAnAnswerByMeaning() {
        String hash = Arrays.toString(Samples.hashLike(77).toArray());
        TestDatabase hashed = TestDatabase.migrated();
        hashed.psql("INSERT INTO vector_embeddings (collection, source_id, embedding) SELECT '" + Samples.CASES
                + "', 'hash-' || i, '" + hash + "' FROM generate_series(1, 5200) i");
        List<Change> meant = IntStream.range(0, 30)
                .mapToObj(i -> Samples.put("meant-" + i, Samples.vector(500 + i)))
                .toList();
        try (OpenStore both = hashed.open()) {
            both.vectors().apply(meant, new CancelToken());
            SearchRequest request =
                    new SearchRequest(Samples.CASES, new Probe.ByVector(Samples.hashLike(77), ModelId.MINILM), 20);
            SearchAnswer answer = both.vectors().search(request, new CancelToken());
            assertThat(answer.hits()).hasSize(20);
            assertThat(ids(answer)).allMatch(id -> id.startsWith("meant-"));
            assertThat(answer.excludedOtherModel()).isEqualTo(5_200);
        }
    }
}
