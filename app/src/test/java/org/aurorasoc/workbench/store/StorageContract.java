package org.aurorasoc.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;

/// What is stored comes back, whole, once, and as one unit.
interface StorageContract extends StoreUnderTest {
    @Test
    default void whatWasPutComesBackToTheLastBit() {
        JsonObject payload = new JsonObject(Map.of(
                "summary", Json.of("DNS tunnel"),
                "techniques", new JsonArray(List.of(Json.of("T1071.004"))),
                "confidence", Json.of(0.89),
                "nothing", JsonNull.NULL,
                "extra", JsonObject.of("kept", Json.of(true))));
        Embedding vector = Samples.vector(1);
        Instant before = Instant.now().minusSeconds(60);
        apply(Samples.put(Samples.CASES, "CASE-1", vector, payload));

        StoredEntry entry = vectors().get(new EntryKey(Samples.CASES, "CASE-1")).orElseThrow();
        assertThat(entry.embedding()).isEqualTo(vector);
        assertThat(entry.payload()).isEqualTo(payload);
        assertThat(entry.model()).isEqualTo(ModelId.MINILM);
        assertThat(entry.textHash()).contains(TextHash.of("text of CASE-1"));
        assertThat(entry.createdAt()).isBetween(before, Instant.now().plusSeconds(60));
    }

    @Test
    default void whatIsNotThereIsEmpty() {
        assertThat(vectors().get(new EntryKey(Samples.CASES, "nobody"))).isEmpty();
        assertThat(vectors().count("no such collection")).isZero();
        assertThat(vectors().collections()).isEmpty();
        apply(new Change.Remove(new EntryKey(Samples.CASES, "nobody")));
    }

    @Test
    default void storingTwiceKeepsOneRowAndTheNewerContent() {
        apply(Samples.put("a", Samples.vector(1)));
        apply(Samples.put(Samples.CASES, "a", Samples.vector(2), JsonObject.of("summary", Json.of("newer"))));
        assertThat(vectors().count(Samples.CASES)).isEqualTo(1);
        StoredEntry entry = vectors().get(new EntryKey(Samples.CASES, "a")).orElseThrow();
        assertThat(entry.embedding()).isEqualTo(Samples.vector(2));
        assertThat(entry.payload().text("summary")).contains("newer");
    }

    @Test
    default void theSameKeyTwiceInOneUnitEndsWithTheLast() {
        apply(Samples.put("a", Samples.vector(1)), Samples.put("a", Samples.vector(2)));
        assertThat(vectors().get(new EntryKey(Samples.CASES, "a")).orElseThrow().embedding())
                .isEqualTo(Samples.vector(2));
    }

    @Test
    default void amendingChangesThePayloadAndKeepsVectorModelAndTextHash() {
        apply(Samples.put("a", Samples.vector(1)));
        StoredEntry before = vectors().get(new EntryKey(Samples.CASES, "a")).orElseThrow();
        apply(new Change.Amend(before.key(), TextHash.of("text of a"), JsonObject.of("summary", Json.of("amended"))));
        StoredEntry after = vectors().get(before.key()).orElseThrow();
        assertThat(after.payload().text("summary")).contains("amended");
        assertThat(after.embedding()).isEqualTo(before.embedding());
        assertThat(after.model()).isEqualTo(ModelId.MINILM);
        assertThat(after.textHash()).isEqualTo(before.textHash());
        assertThat(after.createdAt()).isAfterOrEqualTo(before.createdAt());
    }

    @Test
    default void aPayloadIsNotPutBesideTheVectorOfAnotherText() {
        apply(Samples.put("a", Samples.vector(1)));
        Change amend = new Change.Amend(
                new EntryKey(Samples.CASES, "a"), TextHash.of("another text"), JsonObject.of("n", Json.of(1)));
        assertThatThrownBy(() -> apply(amend)).isInstanceOf(NotFoundException.class);
        assertThat(vectors()
                        .get(new EntryKey(Samples.CASES, "a"))
                        .orElseThrow()
                        .payload()
                        .text("summary"))
                .contains("case a");
    }

    @Test
    default void aNewVectorKeepsPayloadAndTimeUnlessTheRowChangedMeanwhile() {
        apply(Samples.put(Samples.CASES, "a", Samples.hashLike(1), JsonObject.of("n", Json.of(1)), ModelId.HASH));
        StoredEntry before = vectors().get(new EntryKey(Samples.CASES, "a")).orElseThrow();
        apply(new Change.Revector(
                before.key(), before.createdAt(), Samples.vector(2), ModelId.MINILM, TextHash.of("two")));
        StoredEntry after = vectors().get(before.key()).orElseThrow();
        assertThat(after.embedding()).isEqualTo(Samples.vector(2));
        assertThat(after.model()).isEqualTo(ModelId.MINILM);
        assertThat(after.textHash()).contains(TextHash.of("two"));
        assertThat(after.payload()).isEqualTo(before.payload());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());

        Instant stale = before.createdAt().minusSeconds(1);
        apply(
                new Change.Revector(before.key(), stale, Samples.vector(3), ModelId.MINILM, TextHash.of("three")),
                new Change.Revector(
                        new EntryKey(Samples.CASES, "gone"),
                        stale,
                        Samples.vector(3),
                        ModelId.MINILM,
                        TextHash.of("x")));
        assertThat(vectors().get(before.key()).orElseThrow().embedding()).isEqualTo(Samples.vector(2));
        assertThat(vectors().count(Samples.CASES)).isEqualTo(1);
    }

    @Test
    default void aUnitWithOneBadChangeStoresNothing() {
        apply(Samples.put("old", Samples.vector(1)));
        List<Change> unit = List.of(
                Samples.put("new", Samples.vector(2)),
                new Change.Remove(new EntryKey(Samples.CASES, "old")),
                new Change.Amend(new EntryKey(Samples.CASES, "missing"), "", JsonObject.EMPTY));
        assertThatThrownBy(() -> vectors().apply(unit, new CancelToken())).isInstanceOf(NotFoundException.class);
        assertThat(vectors().get(new EntryKey(Samples.CASES, "old"))).isPresent();
        assertThat(vectors().get(new EntryKey(Samples.CASES, "new"))).isEmpty();
    }

    @Test
    default void removingARowOrACollectionLeavesTheRest() {
        apply(Samples.put("a", Samples.vector(1)), Samples.put("b", Samples.vector(2)));
        apply(Samples.put("other", "a", Samples.vector(3), JsonObject.EMPTY));
        apply(new Change.Remove(new EntryKey(Samples.CASES, "a")));
        assertThat(vectors().count(Samples.CASES)).isEqualTo(1);
        apply(new Change.RemoveCollection(Samples.CASES));
        assertThat(vectors().count(Samples.CASES)).isZero();
        assertThat(vectors().count("other")).isEqualTo(1);
    }

    @Test
    default void everythingIsThereAfterReopening() {
        apply(Samples.put("a", Samples.vector(1)), Samples.put("b", Samples.vector(2)));
        apply(new Change.Remove(new EntryKey(Samples.CASES, "b")));
        VectorStore again = reopened().vectors();
        assertThat(again.count(Samples.CASES)).isEqualTo(1);
        assertThat(again.get(new EntryKey(Samples.CASES, "a")).orElseThrow().embedding())
                .isEqualTo(Samples.vector(1));
    }

    @Test
    default void namesAndTextsOfEveryScriptComeBack() {
        String id = "O'Brien \"q\" \\ ; DROP TABLE x; -- 東京 😀 \u202E é e\u0301 %s ?";
        JsonObject payload = JsonObject.of(id, Json.of("line\nbreak\ttab \u0001 😀"));
        apply(Samples.put("col'lection 東京", id, Samples.vector(1), payload));
        StoredEntry entry = vectors().get(new EntryKey("col'lection 東京", id)).orElseThrow();
        assertThat(entry.key().sourceId()).isEqualTo(id);
        assertThat(entry.payload()).isEqualTo(payload);
        assertThat(vectors().collections()).extracting(CollectionSummary::name).containsExactly("col'lection 東京");
    }

    @Test
    default void emptyAndHugeTextsComeBack() {
        JsonObject huge = JsonObject.of("summary", Json.of("x".repeat(1_000_000) + "é"));
        apply(Samples.put(Samples.CASES, "huge", Samples.vector(1), huge));
        apply(Samples.put(Samples.CASES, "empty", Samples.vector(2), JsonObject.EMPTY));
        assertThat(vectors()
                        .get(new EntryKey(Samples.CASES, "huge"))
                        .orElseThrow()
                        .payload())
                .isEqualTo(huge);
        assertThat(vectors()
                        .get(new EntryKey(Samples.CASES, "empty"))
                        .orElseThrow()
                        .payload())
                .isEqualTo(JsonObject.EMPTY);
    }

    @Test
    default void manyIdsAreReadAtOnceAndTheMissingAreLeftOut() {
        apply(Samples.put("a", Samples.vector(1)), Samples.put("b", Samples.vector(2)));
        assertThat(vectors().getAll(Samples.CASES, List.of("a", "b", "c"))).containsOnlyKeys("a", "b");
        assertThat(vectors().getAll(Samples.CASES, List.of())).isEmpty();
    }

    @Test
    default void tenThousandRowsGoInAsOneUnitAndPageOutInOrder() {
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(Samples.put(String.format("row-%05d", i), Samples.vector(i)));
        }
        Collections.shuffle(rows, new Random(7));
        try (BulkRun run = store().bulk()) {
            run.expect(rows.size());
            vectors().apply(rows, new CancelToken());
            run.finish(new CancelToken(), ProgressSink.SILENT);
        }
        assertThat(vectors().count(Samples.CASES)).isEqualTo(10_000);

        List<String> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page page = vectors().page(new PageRequest(Samples.CASES, after.orElse(null), 3_000));
            page.entries().forEach(e -> ids.add(e.key().sourceId()));
            after = page.next();
        } while (after.isPresent());
        assertThat(ids).hasSize(10_000).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void pagesGoByCodePointNotByUtf16Unit() {
        apply(
                Samples.put("😀", Samples.vector(1)),
                Samples.put("\uFF5E", Samples.vector(2)),
                Samples.put("a", Samples.vector(3)),
                Samples.put("Z", Samples.vector(4)));
        Page page = vectors().page(new PageRequest(Samples.CASES, null, 10));
        assertThat(page.entries()).extracting(e -> e.key().sourceId()).containsExactly("Z", "a", "\uFF5E", "😀");
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void collectionsTellRowsModelsAndDimensions() {
        apply(Samples.put("a", Samples.vector(1)), Samples.put("b", Samples.vector(2)));
        apply(Samples.put(Samples.CASES, "h", Samples.hashLike(3), JsonObject.EMPTY, ModelId.HASH));
        apply(Samples.put("Beta", "x", Samples.vector(4), JsonObject.EMPTY));
        List<CollectionSummary> all = vectors().collections();
        assertThat(all).extracting(CollectionSummary::name).containsExactly("Beta", Samples.CASES);
        CollectionSummary cases = all.getLast();
        assertThat(cases.rows()).isEqualTo(3);
        assertThat(cases.dimensions()).isEqualTo(384);
        assertThat(cases.models()).containsExactly(Map.entry("all-MiniLM-L6-v2", 2L), Map.entry("hash-sha256", 1L));
    }

    @Test
    default void aCancelledUnitStoresNothing() {
        CancelToken cancelled = new CancelToken();
        cancelled.cancel();
        assertThatThrownBy(() -> vectors().apply(List.of(Samples.put("a", Samples.vector(1))), cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(vectors().count(Samples.CASES)).isZero();
    }

    @Test
    default void aUnitCancelledHalfWayIsAllOrNothing() throws Exception {
        List<Change> rows = Samples.ladder(Samples.CASES, 5, 4_000, JsonObject.EMPTY);
        CancelToken token = new CancelToken();
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> writing = pool.submit(() -> vectors().apply(rows, token));
            token.cancel();
            boolean stopped = false;
            try {
                writing.get();
            } catch (java.util.concurrent.ExecutionException e) {
                stopped = e.getCause() instanceof CancelledException;
                assertThat(e.getCause()).isInstanceOf(CancelledException.class);
            }
            assertThat(vectors().count(Samples.CASES)).isEqualTo(stopped ? 0 : 4_000);
        }
        apply(Samples.put("afterwards", Samples.vector(9)));
        assertThat(vectors().get(new EntryKey(Samples.CASES, "afterwards"))).isPresent();
    }

    @Test
    default void twoWritersInterleavedLoseNothing() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                int mine = writer;
                writers.add(pool.submit(() -> {
                    start.await();
                    for (int i = 0; i < 100; i++) {
                        List<Change> unit = new ArrayList<>();
                        for (int j = 0; j < 10; j++) {
                            int shared = mine == 0 ? j : 9 - j;
                            unit.add(Samples.put("shared-" + shared, Samples.vector(i)));
                        }
                        unit.add(Samples.put("own-" + mine + "-" + i, Samples.vector(i)));
                        vectors().apply(unit, new CancelToken());
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(vectors().count(Samples.CASES)).isEqualTo(210);
    }
}
