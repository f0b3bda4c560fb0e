package org.aurorasoc.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.FilterRules;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

/// What a search answers: the nearest, all k of them, in one order, under any filter, and what it left out.
interface SearchContract {
    OpenStore store();

    private SearchAnswer search(SearchRequest request) {
        return store().vectors().search(request, new CancelToken());
    }

    private void applyAll(List<Change> changes) {
        store().vectors().apply(changes, new CancelToken());
    }

    private static List<String> ids(SearchAnswer answer) {
        return answer.hits().stream().map(h -> h.entry().key().sourceId()).toList();
    }

    private static SearchRequest request(Embedding query, int k, Filter filter) {
        return new SearchRequest(Samples.CASES, Samples.probe(query), k, filter, -1);
    }

    @Test
    default void theNearestComeFirstWithTheirCosine() {
        applyAll(Samples.ladder(Samples.CASES, 1, 50, JsonObject.EMPTY));
        SearchAnswer answer = search(request(Samples.vector(1), 5, Filter.NONE));
        assertThat(ids(answer)).containsExactly("id-0000", "id-0001", "id-0002", "id-0003", "id-0004");
        for (Hit hit : answer.hits()) {
            assertThat(hit.score())
                    .isEqualTo(Samples.vector(1).cosine(hit.entry().embedding()));
        }
        assertThat(answer.matched()).isEmpty();
        assertThat(answer.exact()).isTrue();
    }

    @Test
    default void scoresReachFromMinusOneToOne() {
        float[] opposite = Samples.vector(1).toArray();
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = -opposite[i];
        }
        applyAll(List.of(Samples.put("same", Samples.vector(1)), Samples.put("opposite", new Embedding(opposite))));
        SearchAnswer answer = search(request(Samples.vector(1), 5, Filter.NONE));
        assertThat(answer.hits().getFirst().score()).isEqualTo(1.0, within(1e-6));
        assertThat(answer.hits().getLast().score()).isEqualTo(-1.0, within(1e-6));
        assertThat(answer.matched()).hasValue(2);
    }

    @Test
    default void equalScoresGoByIdInCodePointOrderAlsoAtTheCut() {
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            rows.add(Samples.put(String.format("twin-%04d", (i * 7919) % 2_000), Samples.near(1, 3)));
        }
        rows.add(Samples.put("😀", Samples.near(1, 3)));
        rows.add(Samples.put("\uFF5E", Samples.near(1, 3)));
        rows.add(Samples.put("Z", Samples.near(1, 3)));
        applyAll(rows);
        List<String> all = new ArrayList<>(IntStream.range(0, 2_000)
                .mapToObj(i -> String.format("twin-%04d", i))
                .toList());
        all.addAll(List.of("Z", "\uFF5E", "😀"));
        all.sort(CodePoints.ORDER);
        assertThat(ids(search(request(Samples.vector(1), 7, Filter.NONE)))).isEqualTo(all.subList(0, 7));
        assertThat(ids(search(request(Samples.vector(1), 2_003, Filter.NONE)))).isEqualTo(all);
    }

    @Test
    default void kRowsComeBackHoweverManyAreAskedFor() {
        applyAll(Samples.ladder(Samples.CASES, 1, 600, JsonObject.EMPTY));
        assertThat(search(request(Samples.vector(1), 500, Filter.NONE)).hits()).hasSize(500);
        SearchAnswer all = search(request(Samples.vector(1), 1_000, Filter.NONE));
        assertThat(all.hits()).hasSize(600).isSortedAccordingTo(Hit.NEAREST_FIRST);
        assertThat(all.matched()).hasValue(600);
    }

    @Test
    default void aSmallCollectionBesideALargeOneGivesAllItsRows() {
        List<Change> large = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            large.add(Samples.put("large", "row-" + i, Samples.near(1, i % 40), JsonObject.EMPTY));
        }
        applyAll(large);
        List<Change> small = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            small.add(Samples.put(String.format("small-%02d", i), Samples.vector(10_000 + i)));
        }
        applyAll(small);
        assertThat(search(request(Samples.vector(1), 10, Filter.NONE)).hits()).hasSize(10);
        assertThat(search(request(Samples.vector(1), 100, Filter.NONE)).hits()).hasSize(30);
    }

    @Test
    default void aFilterNeverShortensTheAnswer() {
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String severity = i % 300 == 299 ? "critical" : "low";
            rows.add(Samples.put(
                    Samples.CASES,
                    String.format("id-%04d", i),
                    Samples.near(1, i / 10),
                    JsonObject.of("severity", Json.of(severity))));
        }
        applyAll(rows);
        Filter rare = Filter.containing(JsonObject.of("severity", Json.of("critical")));
        SearchAnswer some = search(request(Samples.vector(1), 5, rare));
        assertThat(ids(some)).containsExactly("id-0299", "id-0599", "id-0899", "id-1199", "id-1499");
        SearchAnswer every = search(request(Samples.vector(1), 50, rare));
        assertThat(every.hits()).hasSize(10);
        assertThat(every.matched()).hasValue(10);
        Filter nothing = Filter.containing(JsonObject.of("severity", Json.of("none such")));
        assertThat(search(request(Samples.vector(1), 10, nothing)).hits()).isEmpty();
    }

    @Test
    default void theNearestHavingBeenDeletedTheNextOnesComeBack() {
        applyAll(Samples.ladder(Samples.CASES, 1, 400, JsonObject.EMPTY));
        applyAll(IntStream.range(0, 40)
                .<Change>mapToObj(i -> new Change.Remove(new EntryKey(Samples.CASES, String.format("id-%04d", i))))
                .toList());
        assertThat(ids(search(request(Samples.vector(1), 3, Filter.NONE))))
                .containsExactly("id-0040", "id-0041", "id-0042");
    }

    @Test
    default void rowsBelowTheMinimumAreNotGiven() {
        applyAll(Samples.ladder(Samples.CASES, 1, 50, JsonObject.EMPTY));
        SearchAnswer answer =
                search(new SearchRequest(Samples.CASES, Samples.probe(Samples.vector(1)), 50, Filter.NONE, 0.8));
        assertThat(answer.hits()).isNotEmpty().hasSizeLessThan(50);
        assertThat(answer.hits()).allSatisfy(h -> assertThat(h.score()).isGreaterThanOrEqualTo(0.8));
        assertThat(answer.matched()).hasValue(answer.hits().size());
    }

    @Test
    default void rowsOfAnotherModelAreLeftOutAndCounted() {
        applyAll(Samples.ladder(Samples.CASES, 1, 10, JsonObject.EMPTY));
        applyAll(List.of(
                Samples.put(Samples.CASES, "hash-1", Samples.hashLike(1), JsonObject.EMPTY, ModelId.HASH),
                Samples.put(Samples.CASES, "hash-2", Samples.hashLike(2), JsonObject.EMPTY, ModelId.HASH)));
        SearchAnswer byMeaning = search(request(Samples.hashLike(1), 20, Filter.NONE));
        assertThat(byMeaning.hits()).hasSize(10);
        assertThat(byMeaning.excludedOtherModel()).isEqualTo(2);
        assertThat(byMeaning.model()).isEqualTo(ModelId.MINILM);
        SearchAnswer byHash = search(new SearchRequest(
                Samples.CASES, new Probe.ByVector(Samples.hashLike(1), ModelId.HASH), 20, Filter.NONE, -1));
        assertThat(ids(byHash)).containsExactly("hash-1", "hash-2");
        assertThat(byHash.excludedOtherModel()).isEqualTo(10);
    }

    @Test
    default void aStoredRowFindsItsNeighboursButNotItself() {
        applyAll(Samples.ladder(Samples.CASES, 1, 20, JsonObject.EMPTY));
        SearchAnswer answer = search(new SearchRequest(Samples.CASES, new Probe.ByStored("id-0000"), 3));
        assertThat(ids(answer)).containsExactly("id-0001", "id-0002", "id-0003");
        assertThatThrownBy(() -> search(new SearchRequest(Samples.CASES, new Probe.ByStored("nobody"), 3)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    default void aCancelledSearchStops() {
        applyAll(Samples.ladder(Samples.CASES, 1, 20, JsonObject.EMPTY));
        CancelToken token = new CancelToken();
        token.cancel();
        assertThatThrownBy(() -> store().vectors().search(request(Samples.vector(1), 3, Filter.NONE), token))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    default void aSearchInAnUnknownCollectionIsEmpty() {
        SearchAnswer answer = search(new SearchRequest("no such", Samples.probe(Samples.vector(1)), 3));
        assertThat(answer.hits()).isEmpty();
        assertThat(answer.excludedOtherModel()).isZero();
    }

    @Test
    default void everyFilterMeansTheSameHereAsInTheRules() {
        List<JsonObject> payloads = new GeneratedPayloads(new Random(42)).take(300);
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i++) {
            rows.add(Samples.put(Samples.CASES, String.format("id-%04d", i), Samples.near(3, i), payloads.get(i)));
        }
        applyAll(rows);
        Map<String, org.aurorasoc.workbench.domain.StoredEntry> stored = store().vectors()
                .getAll(
                        Samples.CASES,
                        IntStream.range(0, 300)
                                .mapToObj(i -> String.format("id-%04d", i))
                                .toList());
        for (Filter filter : filters(payloads)) {
            List<String> expected = stored.values().stream()
                    .filter(e -> FilterRules.accepts(filter, e.payload(), e.createdAt()))
                    .map(e -> e.key().sourceId())
                    .sorted(Comparator.naturalOrder())
                    .toList();
            List<String> found = ids(search(request(Samples.vector(3), 300, filter))).stream()
                    .sorted()
                    .toList();
            assertThat(found).as("filter %s", filter).isEqualTo(expected);
        }
    }

    private static List<Filter> filters(List<JsonObject> payloads) {
        List<Filter> filters = new ArrayList<>();
        Random random = new Random(7);
        GeneratedPayloads parts = new GeneratedPayloads(random);
        payloads.subList(0, 60).forEach(p -> filters.add(Filter.containing(parts.partOf(p))));
        for (Severity severity : Severity.values()) {
            filters.add(new Filter(JsonObject.EMPTY, Set.of(severity), null, null, null, null, false));
        }
        for (OutcomeClass outcome : OutcomeClass.values()) {
            filters.add(new Filter(JsonObject.EMPTY, Set.of(), null, null, null, OutcomeTest.usual(outcome), false));
        }
        for (String technique : List.of("T1071", "T1071.004", "t1059", "T10", "t1086", "T1059.001")) {
            filters.add(new Filter(JsonObject.EMPTY, Set.of(), null, null, new TechniqueId(technique), null, false));
        }
        Instant middle = Instant.parse("2025-06-15T12:00:00Z");
        filters.add(new Filter(JsonObject.EMPTY, Set.of(), middle, null, null, null, false));
        filters.add(new Filter(JsonObject.EMPTY, Set.of(), null, middle, null, null, false));
        filters.add(new Filter(
                JsonObject.of("n", Json.of(1)),
                Set.of(Severity.HIGH, Severity.UNKNOWN),
                middle,
                Instant.parse("2030-01-01T00:00:00Z"),
                null,
                null,
                false));
        filters.add(Filter.NONE.leavingOutSamples());
        return filters;
    }
}
