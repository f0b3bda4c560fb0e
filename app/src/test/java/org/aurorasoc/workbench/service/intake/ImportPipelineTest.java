package org.aurorasoc.workbench.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.NameUuid;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.hash.HashEmbedder;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// While one batch is written the next is decided and embedded, and nobody can tell but by the clock.
class ImportPipelineTest {
    private static final int UNIT = 256;

    @TempDir
    private Path home;

    private OpenStore store;
    private final List<List<Change>> units = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final CancelToken cancel = new CancelToken();
    private Consumer<Integer> beforeUnit = _ -> {};
    private Consumer<Integer> beforeEmbedding = _ -> {};
    private RuntimeException noIndex;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static String cases(int count) {
        return lines(count, i -> String.format("{\"id\":\"C-%04d\",\"summary\":\"case %d\"}", i, i));
    }

    private ImportReport bringIn(String file, RecordKind kind) {
        return bringIn(RecordLines.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))), kind);
    }

    private ImportReport bringIn(RecordLines lines, RecordKind kind) {
        CaseFiler filer = new CaseFiler(store.caseFile(), TestTraces.with(), Clock.systemUTC(), "m.ortega");
        ImportService imports = new ImportService(watched(), this::embedder, Clock.systemUTC(), filer, Told::new);
        try (lines) {
            return imports.run(lines, kind, cancel, (done, total) -> told.add(done + "/" + total));
        }
    }

    private VectorStore watched() {
        return (VectorStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {VectorStore.class}, (_, method, given) -> {
                    if (method.getName().equals("apply")) {
                        beforeUnit.accept(units.size());
                    }
                    try {
                        Object answer = method.invoke(store.vectors(), given);
                        if (method.getName().equals("apply")) {
                            units.add(((List<?>) given[0])
                                    .stream().map(Change.class::cast).toList());
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Embedder embedder() {
        HashEmbedder hash = new HashEmbedder("a test");
        return (Embedder) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Embedder.class}, (_, method, given) -> {
                    if (method.getName().equals("embedAll")) {
                        beforeEmbedding.accept(units.size());
                        List<String> texts = ((List<?>) given[0])
                                .stream().map(String.class::cast).toList();
                        return hash.embedAll(texts, cancel, ProgressSink.SILENT);
                    }
                    return method.invoke(hash, given);
                });
    }

    /// Says what it is told.
    private final class Told implements BulkRun {
        @Override
        public void expect(long newRows) {
            told.add("expect " + newRows);
        }

        @Override
        public boolean hasAside() {
            return true;
        }

        @Override
        public List<String> finish(CancelToken token, ProgressSink progress) {
            told.add("finish");
            if (noIndex != null) {
                throw noIndex;
            }
            return List.of("The index stands again.");
        }

        @Override
        public void close() {
            told.add("close");
        }
    }

    private long stored() {
        return store.vectors().count(CollectionName.CASES);
    }

    private static List<String> idsOf(List<Change> unit) {
        return unit.stream()
                .filter(Change.Put.class::isInstance)
                .map(change -> ((Change.Put) change).entry().key().sourceId())
                .toList();
    }

    @Test
    void unitsGoInByTheOrderOfTheFileAndProgressOnlyGrows() {
        ImportReport report = bringIn(cases(900), new CaseKind());
        assertThat(report.endedEarly()).isEmpty();
        assertThat(report.count(RowFate.ADDED)).isEqualTo(900);
        assertThat(units).hasSize(4);
        assertThat(units.stream().flatMap(unit -> idsOf(unit).stream()).toList())
                .hasSize(900)
                .isSorted();
        assertThat(told)
                .containsExactly(
                        "expect 256",
                        "256/-1",
                        "expect 512",
                        "512/-1",
                        "expect 768",
                        "768/-1",
                        "expect 132",
                        "900/900",
                        "900/900",
                        "finish",
                        "close");
        assertThat(report.notes()).containsExactly("The index stands again.");
        assertThat(bringIn(cases(900), new CaseKind()).count(RowFate.UNCHANGED)).isEqualTo(900);
    }

    @Test
    void theNextBatchIsEmbeddedWhileOneIsWritten() {
        CountDownLatch second = new CountDownLatch(2);
        List<Boolean> met = Collections.synchronizedList(new ArrayList<>());
        beforeEmbedding = _ -> second.countDown();
        beforeUnit = unit -> {
            if (unit == 0) {
                met.add(await(second));
            }
        };
        bringIn(cases(2 * UNIT), new CaseKind());
        assertThat(met).containsExactly(true);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void anIdThatComesAgainInALaterBatchMeetsTheEarlierOneStored() {
        String file = lines(
                3 * UNIT,
                i -> String.format(
                        "{\"value\":\"h%d.example\",\"type\":\"domain\",\"context\":\"source %d\"}", i % 300, i / 300));
        ImportReport report = bringIn(file, new IndicatorKind());
        assertThat(report.endedEarly()).isEmpty();
        assertThat(report.count(RowFate.ADDED)).isEqualTo(300);
        assertThat(store.vectors().count(CollectionName.THREAT_INTEL)).isEqualTo(300);
        EntryKey key = new EntryKey(CollectionName.THREAT_INTEL, NameUuid.ofIndicator("domain", "h5.example"));
        assertThat(store.vectors().get(key).orElseThrow().payload().get("contexts"))
                .isInstanceOfSatisfying(
                        JsonArray.class,
                        contexts -> assertThat(contexts.elements()).hasSize(3));
    }

    @Test
    void aStoreThatFailsInTheMiddleKeepsWhatWasCountedAndNothingAfterIt() {
        beforeUnit = unit -> {
            if (unit == 2) {
                throw new StoreUnavailableException("away", "come back");
            }
        };
        ImportReport report = bringIn(cases(2_000), new CaseKind());
        assertThat(report.endedEarly()).get().isInstanceOf(StoreUnavailableException.class);
        assertThat(report.count(RowFate.ADDED)).isEqualTo(2 * UNIT).isEqualTo(stored());
        assertThat(told).doesNotContain("finish").endsWith("close");
        assertThat(report.notes()).singleElement().asString().contains("not built again");
        beforeUnit = _ -> {};
        ImportReport again = bringIn(cases(2_000), new CaseKind());
        assertThat(again.count(RowFate.UNCHANGED)).isEqualTo(2 * UNIT);
        assertThat(again.count(RowFate.ADDED)).isEqualTo(2_000 - 2 * UNIT);
    }

    @Test
    void aCancelledImportStopsEveryStageAndItsReportCountsWhatIsStored() {
        beforeUnit = unit -> {
            if (unit == 1) {
                cancel.cancel();
            }
        };
        ImportReport report = bringIn(cases(2_000), new CaseKind());
        assertThat(report.endedEarly()).get().isInstanceOf(CancelledException.class);
        assertThat(report.count(RowFate.ADDED)).isEqualTo(stored()).isEqualTo(UNIT);
        assertThat(told).doesNotContain("finish");
    }

    @Test
    void anEmbedderThatFailsLosesNoBatchThatWasReady() {
        int[] batches = new int[1];
        beforeEmbedding = _ -> {
            if (batches[0]++ == 2) {
                throw new StoreUnavailableException("the model is gone", "mend it");
            }
        };
        ImportReport report = bringIn(cases(2_000), new CaseKind());
        assertThat(report.endedEarly()).isPresent();
        assertThat(report.count(RowFate.ADDED)).isEqualTo(2 * UNIT).isEqualTo(stored());
    }

    @Test
    void anIndexThatCannotBeBuiltIsSaidAndTheRowsStay() {
        noIndex = new StoreUnavailableException("no room", "make some");
        ImportReport report = bringIn(cases(3), new CaseKind());
        assertThat(report.endedEarly()).containsSame((StoreUnavailableException) noIndex);
        assertThat(report.notes()).singleElement().asString().contains("not built again");
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void howManyLinesComeIsReckonedFromTheBytesOfTheFile() throws IOException {
        Path plain = Files.writeString(home.resolve("cases.jsonl"), cases(1_000));
        bringIn(RecordLines.open(plain), new CaseKind());
        assertThat(total(told.get(1))).isBetween(950L, 1_050L);
        told.clear();
        Path zipped = home.resolve("cases.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(cases(1_000).getBytes(StandardCharsets.UTF_8));
        }
        bringIn(RecordLines.open(zipped), new CaseKind());
        assertThat(told.getFirst()).isEqualTo("expect 0");
        assertThat(total(told.get(1))).isGreaterThanOrEqualTo(UNIT);
        assertThat(told).contains("1000/1000");
    }

    private static long total(String step) {
        return Long.parseLong(step.substring(step.indexOf('/') + 1));
    }

    /// The reports of a batch that another writer changed are tested by [CaseImportTest] and the contract.
    @Test
    void aBatchChangedBySomebodyElseWhileItWaitsIsDecidedAnew() {
        List<String> once = new ArrayList<>(List.of("C-0300"));
        beforeUnit = unit -> {
            if (unit == 1 && !once.isEmpty()) {
                CaseFiler filer = new CaseFiler(store.caseFile(), TestTraces.with(), Clock.systemUTC(), "k.brandt");
                String line = "{\"id\":\"" + once.removeFirst() + "\",\"summary\":\"somebody else's\"}";
                new ImportService(
                                store.vectors(),
                                () -> new HashEmbedder("a test"),
                                Clock.systemUTC(),
                                filer,
                                () -> BulkRun.PLAIN)
                        .run(
                                RecordLines.of(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))),
                                new CaseKind(),
                                new CancelToken(),
                                ProgressSink.SILENT);
            }
        };
        ImportReport report = bringIn(cases(600), new CaseKind());
        assertThat(report.endedEarly()).isEmpty();
        assertThat(report.count(RowFate.REPLACED)).isEqualTo(1);
        assertThat(report.count(RowFate.ADDED)).isEqualTo(599);
        assertThat(store.caseFile().row("C-0300").orElseThrow().version()).isEqualTo(2);
    }
}
