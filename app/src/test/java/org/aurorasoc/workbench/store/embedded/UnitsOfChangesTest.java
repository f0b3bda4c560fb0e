package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What searches see of units that are written, undone or being written: the memory beside the database stays true.
class UnitsOfChangesTest {
    private static final Filter HIGH =
            new Filter(JsonObject.EMPTY, Set.of(Severity.HIGH), null, null, null, null, false);

    @TempDir
    Path home;

    private OpenStore store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static JsonObject severity(String word) {
        return JsonObject.of("severity", Json.of(word));
    }

    private List<String> high() {
        return Cases.ids(Cases.nearest(store, Samples.vector(1), 10, HIGH));
    }

    @Test
    void aFilterFollowsWhatIsWrittenAfterItsFirstUse() {
        Cases.apply(store, Cases.put("a", Samples.vector(1), severity("high")));
        assertThat(high()).containsExactly("a");
        EntryKey a = new EntryKey(Samples.CASES, "a");
        Cases.apply(store, new Change.Amend(a, TextHash.of("text of a"), severity("low")));
        assertThat(high()).isEmpty();
        Cases.apply(
                store,
                Cases.put("b", Samples.near(1, 3), severity("HIGH")),
                new Change.Amend(a, TextHash.of("text of a"), severity("high")));
        assertThat(high()).containsExactly("a", "b");
        Cases.apply(store, Cases.put("b", Samples.near(1, 3), severity("low")));
        assertThat(high()).containsExactly("a");
        StoredEntry seen = store.vectors().get(a).orElseThrow();
        Cases.apply(
                store,
                new Change.Revector(a, seen.createdAt(), Samples.near(1, 9), ModelId.MINILM, TextHash.of("again")));
        assertThat(high()).containsExactly("a");
        Cases.apply(store, new Change.RemoveCollection(Samples.CASES));
        assertThat(high()).isEmpty();
    }

    @Test
    void anUndoneUnitLeavesNoTraceInSearches() {
        Cases.apply(store, Samples.put("a", Samples.vector(1)));
        List<Change> bad = new ArrayList<>(Cases.rows(100));
        bad.add(Samples.put("a", Samples.vector(2)));
        bad.add(new Change.Amend(new EntryKey(Samples.CASES, "nobody"), "", JsonObject.EMPTY));
        assertThatThrownBy(() -> Cases.apply(store, bad)).isInstanceOf(NotFoundException.class);
        assertThat(Cases.ids(Cases.nearest(store, Samples.vector(1), 50))).containsExactly("a");
        Cases.apply(store, Samples.put("b", Samples.vector(3)));
        List<Hit> hits = Cases.nearest(store, Samples.vector(3), 50).hits();
        assertThat(hits).hasSize(2);
        assertThat(hits.getFirst().score()).isGreaterThan(0.999999);
    }

    @Test
    void aRowPutAndRemovedAndPutInOneUnitIsThereOnce() {
        EntryKey key = new EntryKey(Samples.CASES, "a");
        Cases.apply(
                store,
                Samples.put("a", Samples.vector(1)),
                new Change.Remove(key),
                Samples.put("a", Samples.vector(2)),
                new Change.RemoveCollection(Samples.CASES),
                Samples.put("a", Samples.vector(3)),
                new Change.Amend(key, TextHash.of("text of a"), severity("high")));
        assertThat(Cases.ids(Cases.nearest(store, Samples.vector(3), 5))).containsExactly("a");
        assertThat(high()).containsExactly("a");
        assertThat(store.vectors().count(Samples.CASES)).isEqualTo(1);
    }

    @Test
    void twoWritesNeverBearTheSameTime() {
        EntryKey key = new EntryKey(Samples.CASES, "a");
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Cases.apply(store, Samples.put("a", Samples.vector(i)));
            times.add(store.vectors().get(key).orElseThrow().createdAt());
        }
        assertThat(times).doesNotHaveDuplicates();
    }

    @Test
    void searchesBesideAWriterSeeWholeUnitsAndWholeVectors() throws Exception {
        AtomicBoolean isWriting = new AtomicBoolean(true);
        Cases.apply(store, unit(0));
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> readers =
                    List.of(pool.submit(() -> readWhile(isWriting)), pool.submit(() -> readWhile(isWriting)));
            Future<?> writer = pool.submit(() -> {
                for (int generation = 1; generation <= 60; generation++) {
                    Cases.apply(store, unit(generation));
                }
            });
            writer.get();
            isWriting.set(false);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    /// Forty rows whose vectors and payloads all say the same generation.
    private static List<Change> unit(int generation) {
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            JsonObject payload = JsonObject.of("generation", Json.of((long) generation));
            rows.add(Cases.put("row-" + i, Samples.vector(generation), payload));
        }
        return rows;
    }

    private int readWhile(AtomicBoolean isWriting) {
        int searches = 0;
        do {
            SearchAnswer answer = Cases.nearest(store, Samples.vector(30), 40);
            Set<Json> generations = new HashSet<>();
            for (Hit hit : answer.hits()) {
                Json generation = hit.entry().payload().get("generation");
                generations.add(generation);
                assertThat(hit.entry().embedding()).isEqualTo(Samples.vector(number(generation)));
            }
            assertThat(answer.hits()).hasSize(40);
            assertThat(generations).hasSize(1);
            searches++;
        } while (isWriting.get());
        return searches;
    }

    private static long number(Json generation) {
        return ((JsonNumber) generation).value().longValueExact();
    }

    @Test
    void anInterruptedThreadNeitherClosesTheStoreNorLosesItsInterrupt() {
        Thread.currentThread().interrupt();
        Cases.apply(store, Cases.rows(3_000));
        assertThat(Cases.nearest(store, Samples.vector(2_999), 5).hits()).hasSize(5);
        assertThat(Thread.interrupted()).isTrue();
        Cases.apply(store, Cases.rows(5));
        assertThat(store.vectors().count(Samples.CASES)).isEqualTo(3_000);
    }

    @Test
    void hashAndModelRowsOfOneCollectionStayApart() {
        Cases.apply(store, Samples.put(Samples.CASES, "h", Samples.hashLike(1), JsonObject.EMPTY, ModelId.HASH));
        Cases.apply(
                store,
                new Change.Put(new Entry(
                        new EntryKey(Samples.CASES, "m"),
                        Samples.vector(1),
                        new ModelId("bge-small-en-v1.5"),
                        TextHash.of("m"),
                        JsonObject.EMPTY)));
        SearchAnswer answer = Cases.nearest(store, Samples.vector(1), 5);
        assertThat(answer.hits()).isEmpty();
        assertThat(answer.excludedOtherModel()).isEqualTo(2);
        assertThat(answer.matched()).hasValue(0);
    }
}
