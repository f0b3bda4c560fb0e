package org.aurorasoc.workbench.service.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.enrich.EnrichRequest;
import org.aurorasoc.workbench.service.enrich.IndicatorService;
import org.aurorasoc.workbench.service.enrich.Tier;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionServiceTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @TempDir
    Path home;

    private OpenStore store;
    private Services services;
    private DeletionService deletions;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(home);
        services = TestServices.over(store, PlainEmbedder.minilm(), home);
        deletions = services.deletions();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static EntryKey key(String id) {
        return new EntryKey(CollectionName.CASES, id);
    }

    private StoredEntry row(String id) {
        return store.vectors().get(key(id)).orElseThrow();
    }

    private void rows(int count) {
        store.vectors()
                .apply(
                        IntStream.range(0, count)
                                .mapToObj(i -> Samples.put(String.format("C-%04d", i), Samples.vector(i + 1L)))
                                .toList(),
                        new CancelToken());
    }

    private DeletionService.Seen seen(String id) {
        return new DeletionService.Seen(key(id), Optional.of(row(id).createdAt()));
    }

    private long count() {
        return store.vectors().count(CollectionName.CASES);
    }

    private long delete(UUID id, DeletionService.Seen... rows) {
        return deletions.delete(id, List.of(rows), new CancelToken(), ProgressSink.SILENT);
    }

    private DeletionService.Restored undo(UUID id) {
        return deletions.undo(id, new CancelToken(), ProgressSink.SILENT);
    }

    @Test
    void aDeletedCaseComesBackWholeWithItsVersionAnewAndItsTraces() {
        JsonObject record = JsonObject.of("id", Json.of("C-1"))
                .with("summary", Json.of("Beacon to evil.example seen. The host was isolated."))
                .with("outcome", Json.of("contained"));
        services.cases().close(record, new CancelToken());
        StoredEntry was = row("C-1");
        assertThat(delete(FIRST, seen("C-1"))).isEqualTo(1);
        assertThat(store.vectors().get(key("C-1"))).isEmpty();
        assertThat(store.caseFile().row("C-1")).isEmpty();
        assertThat(undo(FIRST)).isEqualTo(new DeletionService.Restored(1, 0));
        StoredEntry now = row("C-1");
        assertThat(now.payload()).isEqualTo(was.payload());
        assertThat(now.embedding()).isEqualTo(was.embedding());
        assertThat(now.textHash()).isEqualTo(was.textHash());
        assertThat(store.caseFile().row("C-1").orElseThrow().version()).isEqualTo(1);
        assertThat(store.caseFile().sentences(key("C-1"))).isPresent();
        assertThat(store.traces().counts(CollectionName.CASES).lacking()).isZero();
        assertThat(store.caseFile().auditOf("C-1", 9))
                .extracting(note -> note.note().action())
                .containsExactly("put back", "delete", "close");
        assertThat(deletions.leftOver().deletions()).isEmpty();
    }

    @Test
    void aRowThatAColleagueChangedStaysAndNothingIsKept() {
        rows(2);
        DeletionService.Seen old = seen("C-0000");
        DeletionService.Seen other = seen("C-0001");
        store.vectors().apply(List.of(Samples.put("C-0000", Samples.vector(9))), new CancelToken());
        assertThatThrownBy(() -> delete(FIRST, other, old)).isInstanceOf(ConflictException.class);
        assertThat(count()).isEqualTo(2);
        assertThat(deletions.leftOver().rows()).isZero();
    }

    @Test
    void aRowThatIsThereAgainIsLeftAlone() {
        rows(2);
        delete(FIRST, seen("C-0000"), seen("C-0001"));
        store.vectors().apply(List.of(Samples.put("C-0000", Samples.vector(77))), new CancelToken());
        assertThat(undo(FIRST)).isEqualTo(new DeletionService.Restored(1, 1));
        assertThat(row("C-0000").embedding()).isEqualTo(Samples.vector(77));
    }

    @Test
    void thousandsAreDeletedByWhatIsWantedAndComeBack() {
        rows(950);
        RowsWanted wanted = new RowsWanted(Filter.NONE, "c-0");
        assertThat(deletions.deleteWanted(FIRST, CollectionName.CASES, wanted, new CancelToken(), ProgressSink.SILENT))
                .isEqualTo(950);
        assertThat(count()).isZero();
        assertThat(undo(FIRST)).isEqualTo(new DeletionService.Restored(950, 0));
        assertThat(count()).isEqualTo(950);
    }

    @Test
    void whatACancelLeftOfADeletionCanBeUndone() {
        rows(650);
        CancelToken cancel = new CancelToken();
        assertThatThrownBy(() -> deletions.deleteWanted(
                        FIRST, CollectionName.CASES, RowsWanted.ALL, cancel, (_, _) -> cancel.cancel()))
                .isInstanceOf(CancelledException.class);
        assertThat(count()).isEqualTo(450);
        undo(FIRST);
        assertThat(count()).isEqualTo(650);
    }

    @Test
    void theNextWindowFindsWhatAnotherLeftAndForgettingIsForGood() throws IOException {
        rows(3);
        delete(FIRST, seen("C-0000"));
        delete(SECOND, seen("C-0001"), seen("C-0002"));
        DeletionService next = services.deletions();
        DeletionService.LeftOver left = next.leftOver();
        assertThat(left.rows()).isEqualTo(3);
        next.forget(List.of(SECOND));
        assertThat(next.restore(next.leftOver(), new CancelToken(), ProgressSink.SILENT)
                        .rows())
                .isEqualTo(1);
        try (Stream<Path> files = Files.walk(home.resolve("deleted"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void keptRowsAreForTheirOwnerAlone() throws IOException {
        rows(1);
        delete(FIRST, seen("C-0000"));
        try (Stream<Path> files = Files.walk(home.resolve("deleted"))) {
            assertThat(files.filter(Files::isRegularFile).toList()).allSatisfy(file -> {
                if (PrivateFiles.hasRights()) {
                    assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
                }
            });
        }
    }

    @Test
    void anIndicatorOfNoKnownModelComesBackAsItWas() {
        EntryKey indicator = new EntryKey(CollectionName.THREAT_INTEL, "domain:evil.example");
        Change put = Samples.put(
                CollectionName.THREAT_INTEL,
                indicator.sourceId(),
                Samples.vector(3),
                JsonObject.of("value", Json.of("evil.example")));
        store.vectors().apply(List.of(put), new CancelToken());
        delete(FIRST, new DeletionService.Seen(indicator, Optional.empty()));
        assertThat(undo(FIRST).rows()).isEqualTo(1);
        assertThat(store.vectors().byValue(CollectionName.THREAT_INTEL, List.of("evil.example")))
                .hasSize(1);
    }

    @Test
    void whatTheCacheSaysOfAnIndicatorGoesWithItsRowAndDoesNotHideThatItIsBack() {
        ShortCache cache = new ShortCache();
        Services cached = TestServices.over(store, PlainEmbedder.minilm(), home, cache, List.of());
        cached.indicators()
                .add(
                        new IndicatorService.Said("evil.example", "", "c2", "malicious", List.of(), ""),
                        new CancelToken());
        StoredEntry row = store.vectors()
                .byValue(CollectionName.THREAT_INTEL, List.of("evil.example"))
                .getFirst();
        cache.with(new CacheKey("unknown", "evil.example"), new CacheAnswer.Found(row.payload(), OptionalLong.empty()));
        assertThat(cache.entries()).hasSize(2);
        DeletionService.Seen seen = new DeletionService.Seen(row.key(), Optional.of(row.createdAt()));
        cached.deletions().delete(FIRST, List.of(seen), new CancelToken(), ProgressSink.SILENT);
        assertThat(cache.entries()).isEmpty();
        assertThat(tier(cached)).isEqualTo(Tier.NOWHERE);
        cache.with(
                new CacheKey("domain", "evil.example"), new CacheAnswer.Found(JsonObject.EMPTY, OptionalLong.empty()));
        cached.deletions().undo(FIRST, new CancelToken(), ProgressSink.SILENT);
        assertThat(cache.entries()).isEmpty();
        assertThat(tier(cached)).isEqualTo(Tier.STORE);
    }

    private static Tier tier(Services services) {
        return services.enrichment()
                .enrich(
                        EnrichRequest.of(
                                services.extraction().extract("evil.example").indicators(), false, Tlp.GREEN),
                        _ -> {},
                        new CancelToken())
                .rows()
                .getFirst()
                .tier();
    }

    @Test
    void rowsOfAnotherMemoryAreNeitherPutBackIntoThisOneNorLost(@TempDir Path elsewhere) {
        rows(2);
        delete(FIRST, seen("C-0000"));
        try (OpenStore other = EmbeddedStore.open(elsewhere)) {
            DeletionService there =
                    TestServices.over(other, PlainEmbedder.minilm(), home).deletions();
            assertThat(there.memory()).isNotEqualTo(deletions.memory());
            assertThat(there.leftOver().rows()).isZero();
            assertThatThrownBy(() -> there.undo(FIRST, new CancelToken(), ProgressSink.SILENT))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("another memory");
            assertThat(other.vectors().count(CollectionName.CASES)).isZero();
        }
        assertThat(services.deletions().leftOver().rows()).isEqualTo(1);
        assertThat(undo(FIRST)).isEqualTo(new DeletionService.Restored(1, 0));
    }
}
