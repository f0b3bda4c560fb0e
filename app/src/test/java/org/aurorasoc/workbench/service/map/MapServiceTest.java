package org.aurorasoc.workbench.service.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.map.CollectionMap;
import org.aurorasoc.workbench.domain.map.Colouring;
import org.aurorasoc.workbench.domain.map.MapGroup;
import org.aurorasoc.workbench.domain.map.MapMethod;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.PlantedRows;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapServiceTest {
    @TempDir
    Path home;

    private final ShortMemory memory = PlantedRows.memory(3, 30);

    private Path folder() {
        return home.resolve("maps");
    }

    private MapService over(ShortMemory store, int kept) {
        return new MapService(
                store,
                PlainEmbedder::minilm,
                OutcomeAliases.USUAL,
                new MapShelf(folder(), kept),
                Clock.fixed(TenCases.TODAY, ZoneOffset.UTC));
    }

    private Mapping begin() {
        return over(memory, 20).begin(CollectionName.CASES, 5_000, new CancelToken());
    }

    private CollectionMap finished() {
        return begin().refine(new CancelToken(), ProgressSink.SILENT);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theFirstPictureIsThereAtOnceAndGetsBetter() {
        Mapping mapping = begin();
        assertThat(mapping.newest().method()).isEqualTo(MapMethod.PCA);
        assertThat(mapping.newest().isWeighed()).isFalse();
        CollectionMap weighed = mapping.weigh(new CancelToken(), ProgressSink.SILENT);
        assertThat(weighed.method()).isEqualTo(MapMethod.PCA);
        assertThat(weighed.trust()).hasSize(90);
        List<Long> steps = new ArrayList<>();
        CollectionMap refined = mapping.refine(new CancelToken(), (done, _) -> steps.add(done));
        assertThat(refined.method()).isEqualTo(MapMethod.UMAP);
        assertThat(steps).isSorted().hasSizeGreaterThan(100);
        assertThat(mapping.isFinished()).isTrue();
    }

    @Test
    void aFinishedMapIsFoundAgain() {
        CollectionMap made = finished();
        Mapping again = begin();
        assertThat(again.isFinished()).isTrue();
        assertThat(again.newest().trust()).isEqualTo(made.trust());
        assertThat(again.newest().places().x(7)).isEqualTo(made.places().x(7));
        assertThat(again.newest().origin().made()).isEqualTo(TenCases.TODAY);
    }

    @Test
    void aKeptMapHoldsNothingOfTheCases() throws IOException {
        finished();
        assertThat(new String(Files.readAllBytes(files().getFirst()), StandardCharsets.ISO_8859_1))
                .doesNotContain("CASE-", "Incident");
    }

    @Test
    void aMapWithOneMoreRowIsAnotherMap() {
        finished();
        memory.with(TenCases.row("NEW-1", 0.4, TenCases.payload("new", "low", "open", "2026-01-01T00:00:00Z")));
        assertThat(begin().isFinished()).isFalse();
    }

    @Test
    void aDamagedMapIsMadeAgainWhereverTheDamageIs() throws IOException {
        finished();
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[] {0, 20, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(file, damaged);
            assertThat(begin().isFinished()).isFalse();
        }
        Files.write(file, new byte[0]);
        assertThat(begin().isFinished()).isFalse();
        Files.write(file, whole);
        assertThat(begin().isFinished()).isTrue();
    }

    @Test
    void theShelfIsBounded() {
        for (int i = 0; i < 4; i++) {
            memory.with(TenCases.row("N" + i, 0.1 * i, TenCases.payload("n", "low", "open", "2026-01-01T00:00:00Z")));
            over(memory, 2)
                    .begin(CollectionName.CASES, 5_000, new CancelToken())
                    .refine(new CancelToken(), ProgressSink.SILENT);
        }
        assertThat(files()).hasSize(2);
    }

    @Test
    void moreRowsThanWantedAreSampledAndCounted() {
        CollectionMap map = over(memory, 20)
                .begin(CollectionName.CASES, 40, new CancelToken())
                .newest();
        assertThat(map.rows()).hasSize(40);
        assertThat(map.origin().stored()).isEqualTo(90);
        assertThat(map.isSample()).isTrue();
    }

    @Test
    void rowsOfAnotherModelAreLeftOutAndCounted() {
        for (int i = 0; i < 5; i++) {
            memory.with(TenCases.row(
                    "H" + i, 0.5, ModelId.HASH, TenCases.payload("h", "low", "open", "2026-01-01T00:00:00Z")));
        }
        CollectionMap map = begin().newest();
        assertThat(map.rows()).hasSize(90).noneMatch(row -> row.id().startsWith("H"));
        assertThat(map.origin().leftOut()).isEqualTo(5);
    }

    @Test
    void groupsSayHowManyAndWhichIsNearest() {
        List<MapGroup> groups = begin().groups(Colouring.OUTCOME);
        assertThat(groups).extracting(MapGroup::name).containsExactly("contained", "escalated", "false positive");
        assertThat(groups)
                .allMatch(group -> group.size() == 30 && group.nearest().isPresent());
        assertThat(groups.getFirst().typical()).hasSize(3).allMatch(row -> row < 30);
    }

    @Test
    void neighboursAreThoseOfTheWholeCollectionAndNotTheRowItself() {
        EntryKey of = new EntryKey(CollectionName.CASES, "CASE-00004");
        List<StoredEntry> near = over(memory, 20).neighbours(of, new CancelToken()).stream()
                .map(hit -> hit.entry())
                .toList();
        assertThat(near).hasSize(10).noneMatch(row -> row.key().equals(of));
        assertThat(near).allMatch(row -> row.key().sourceId().compareTo("CASE-00030") < 0);
    }

    @Test
    void tooFewRowsAreNoMap() {
        Mapping mapping = over(TenCases.memory(), 20).begin(CollectionName.CASES, 5_000, new CancelToken());
        assertThat(mapping.isTooSmall()).isTrue();
        assertThat(mapping.isFinished()).isTrue();
    }

    @Test
    void aCollectionThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> over(memory, 20).begin("nowhere", 100, new CancelToken()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void cancellingStopsAndLeavesNothingHalf() {
        Mapping mapping = begin();
        CancelToken cancel = new CancelToken();
        assertThatThrownBy(() -> mapping.refine(cancel, (done, _) -> {
                    if (done == 10) {
                        cancel.cancel();
                    }
                }))
                .isInstanceOf(CancelledException.class);
        assertThat(mapping.newest().method()).isEqualTo(MapMethod.PCA);
        assertThat(folder()).doesNotExist();
    }
}
