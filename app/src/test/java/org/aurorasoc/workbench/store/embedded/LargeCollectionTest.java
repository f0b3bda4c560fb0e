package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Above the size up to which every row is compared (set low here): one-bit codes pick the rows to compare.
/// The store is filled once and the tests only add to it under ids of their own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class LargeCollectionTest {
    private static final ScanLimits LOW = new ScanLimits(2_000);
    private static final int ROWS = 3_000;

    private OpenStore store;
    private final BenchVectors source = new BenchVectors(200);
    private final List<Embedding> vectors = new ArrayList<>();

    @BeforeAll
    void fillTheStore(@TempDir Path home) {
        store = EmbeddedStore.open(home, H2Database.UNINTERRUPTIBLE, LOW, ProgressSink.SILENT);
        Random random = new Random(1);
        List<Change> unit = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            vectors.add(source.row(random));
            JsonObject payload = JsonObject.of("hundred", Json.of((long) i % 100));
            unit.add(Cases.put(String.format("row-%05d", i), vectors.get(i), payload));
        }
        Cases.apply(store, unit);
    }

    @AfterAll
    void closeTheStore() {
        store.close();
    }

    private List<String> nearestByHand(Embedding query, int k) {
        double[] scores = vectors.stream().mapToDouble(query::cosine).toArray();
        return IntStream.range(0, ROWS)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .limit(k)
                .map(i -> String.format("row-%05d", i))
                .toList();
    }

    @Test
    void nearlyAllOfTheTrueNearestAreFoundAndItIsSaidThatNotAllWereCompared() {
        int shared = 0;
        for (Embedding query : source.queries(20)) {
            SearchAnswer answer = Cases.nearest(store, query, 10);
            assertThat(answer.exact()).isFalse();
            assertThat(answer.hits()).hasSize(10).isSortedAccordingTo(Hit.NEAREST_FIRST);
            List<String> truth = nearestByHand(query, 10);
            shared += (int) Cases.ids(answer).stream().filter(truth::contains).count();
        }
        assertThat(shared).isGreaterThanOrEqualTo(196);
    }

    @Test
    void aRareFilterComparesEveryMatchingRow() {
        Filter filter = Filter.containing(JsonObject.of("hundred", Json.of(7)));
        Embedding query = source.queries(1).getFirst();
        SearchAnswer answer = Cases.nearest(store, query, 100, filter);
        assertThat(answer.exact()).isTrue();
        assertThat(answer.hits()).hasSize(30);
        assertThat(answer.matched()).hasValue(30);
    }

    @Test
    void moreThanTheShortlistHoldsStillComesBack() {
        SearchAnswer answer = Cases.nearest(store, source.queries(1).getFirst(), 2_900);
        assertThat(answer.hits()).hasSize(2_900).isSortedAccordingTo(Hit.NEAREST_FIRST);
    }

    @Test
    void rowsWrittenAfterTheCodesWereMadeAreFoundAndDeletedOnesAreNot() {
        Embedding fresh = Samples.vector(123_456);
        assertThat(Cases.nearest(store, fresh, 1).exact()).isFalse();
        Cases.apply(store, Samples.put("fresh", fresh));
        SearchAnswer answer = Cases.nearest(store, fresh, 1);
        assertThat(Cases.ids(answer)).containsExactly("fresh");
        assertThat(answer.exact()).isFalse();
        Cases.apply(store, new Change.Remove(new EntryKey(Samples.CASES, "fresh")));
        assertThat(Cases.ids(Cases.nearest(store, fresh, 1))).doesNotContain("fresh");
    }

    @Test
    void whenRowsAreTakenAwayTheCodesOfTheOthersStayTheirs() {
        Embedding query = source.queries(1).getFirst();
        assertThat(Cases.nearest(store, query, 1).exact()).isFalse();
        List<String> gone = nearestByHand(query, 200);
        Cases.apply(store, gone.stream().map(LargeCollectionTest::removal).toList());
        List<String> left = nearestByHand(query, 220).subList(200, 220);
        SearchAnswer answer = Cases.nearest(store, query, 20);
        assertThat(answer.exact()).isFalse();
        assertThat(Cases.ids(answer).stream().filter(left::contains)).hasSizeGreaterThanOrEqualTo(19);
        List<Change> back = new ArrayList<>();
        for (String id : gone) {
            int row = Integer.parseInt(id.substring("row-".length()));
            JsonObject payload = JsonObject.of("hundred", Json.of((long) row % 100));
            back.add(Cases.put(id, vectors.get(row), payload));
        }
        Cases.apply(store, back);
        assertThat(Cases.ids(Cases.nearest(store, query, 20))).containsAll(gone.subList(0, 19));
    }

    private static Change removal(String id) {
        return new Change.Remove(new EntryKey(Samples.CASES, id));
    }

    @Test
    void thousandsOfTwinsComeInTheOrderOfTheirIds() {
        List<Change> twins = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            twins.add(Samples.put("twin-" + (i * 7919) % 1_500, Samples.vector(77)));
        }
        Cases.apply(store, twins);
        List<String> inOrder = IntStream.range(0, 1_500)
                .mapToObj(i -> "twin-" + i)
                .sorted()
                .limit(20)
                .toList();
        SearchAnswer answer = Cases.nearest(store, Samples.vector(77), 20);
        assertThat(answer.exact()).isFalse();
        assertThat(Cases.ids(answer)).isEqualTo(inOrder);
        Cases.apply(
                store,
                IntStream.range(0, 1_500)
                        .<Change>mapToObj(i -> new Change.Remove(new EntryKey(Samples.CASES, "twin-" + i)))
                        .toList());
    }
}
