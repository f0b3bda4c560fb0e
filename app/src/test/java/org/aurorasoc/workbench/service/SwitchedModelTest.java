package org.aurorasoc.workbench.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.Closeness;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ReadyVectors;
import org.aurorasoc.workbench.memory.Recalling;
import org.aurorasoc.workbench.service.intake.BulkOutcome;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.service.rows.DuplicateService;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another model is chosen over a memory that the usual one embedded: their vectors never meet, and re-embedding, which
/// may be stopped, moves the memory over.
class SwitchedModelTest {
    private static final int ROWS = 600;
    private static final int PAGE = 256;
    private static final Embedder USUAL = new ReadyVectors(ModelId.MINILM);
    private static final Embedder OTHER = new ReadyVectors(ModelId.BGE);

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

    @Test
    void noRowOfTheModelBeforeIsRankedAndTheAnswerSaysHowMany() {
        fill();
        RecallAnswer answer = ask(OTHER);
        assertThat(answer.cases()).isEmpty();
        assertThat(answer.model()).isEqualTo(ModelId.BGE);
        assertThat(answer.excluded().otherModel()).isEqualTo(ROWS);
        assertThat(answer.excluded().byHash()).isFalse();
        assertThat(answer.chance()).isEmpty();
        assertThat(ask(USUAL).cases()).hasSize(10);
    }

    @Test
    void reembeddingThatWasStoppedGoesOnWhereItWasAndMovesEveryRow() {
        fill();
        CancelToken stopped = new CancelToken();
        assertThat(reembed(stopped, (done, total) -> stopped.cancel()))
                .returns((long) PAGE, ReembedService.Report::reembedded)
                .satisfies(report -> assertThat(report.bulk().end()).isInstanceOf(CancelledException.class));
        assertThat(models())
                .isEqualTo(Map.of(ModelId.BGE.name(), (long) PAGE, ModelId.MINILM.name(), (long) (ROWS - PAGE)));
        RecallAnswer between = ask(OTHER);
        assertThat(between.cases())
                .hasSize(10)
                .allMatch(each -> each.entry().model().equals(ModelId.BGE));
        assertThat(between.excluded().otherModel()).isEqualTo(ROWS - PAGE);

        assertThat(reembed(new CancelToken(), ProgressSink.SILENT))
                .isEqualTo(new ReembedService.Report(ROWS, ROWS - PAGE, 0, BulkOutcome.WHOLE));
        assertThat(models()).isEqualTo(Map.of(ModelId.BGE.name(), (long) ROWS));
        RecallAnswer after = ask(OTHER);
        assertThat(after.excluded().otherModel()).isZero();
        assertThat(after.chance()).isPresent();
        assertThat(ask(USUAL).cases()).isEmpty();
    }

    @Test
    void whatIsANearDuplicateIsJudgedByTheModelOfItsRows() {
        double between = (Closeness.of(ModelId.MINILM).duplicates()
                        + Closeness.of(ModelId.BGE).duplicates())
                / 2;
        put(List.of(
                entry("usual 1", PlainEmbedder.near(1), ModelId.MINILM),
                entry("usual 2", PlainEmbedder.near(between), ModelId.MINILM),
                entry("other 1", PlainEmbedder.near(1), ModelId.BGE),
                entry("other 2", PlainEmbedder.near(between), ModelId.BGE)));
        assertThat(new DuplicateService(store.vectors(), home.resolve("no-duplicates.json"))
                        .find(CollectionName.CASES, new CancelToken(), ProgressSink.SILENT)
                        .groups())
                .singleElement()
                .satisfies(group -> assertThat(group.members())
                        .extracting(each -> each.key().sourceId())
                        .containsExactlyInAnyOrder("usual 1", "usual 2"));
    }

    private void fill() {
        List<Entry> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String text = "case " + i;
            rows.add(entry(text, USUAL.embed(text).embedding(), USUAL.model()));
        }
        put(rows);
    }

    private static Entry entry(String text, Embedding vector, ModelId model) {
        EntryKey key = new EntryKey(CollectionName.CASES, text);
        return new Entry(key, vector, model, TextHash.of(text), JsonObject.of("summary", Json.of(text)));
    }

    private void put(List<Entry> rows) {
        store.vectors().apply(rows.stream().<Change>map(Change.Put::new).toList(), new CancelToken());
    }

    private RecallAnswer ask(Embedder embedder) {
        return Recalling.over(store, embedder)
                .recall(new RecallRequest("case 7", 10, Filter.NONE, -1), new CancelToken());
    }

    private ReembedService.Report reembed(CancelToken cancel, ProgressSink progress) {
        return new ReembedService(store.vectors(), () -> OTHER, store::bulk)
                .reembed(CollectionName.CASES, cancel, progress);
    }

    private Map<String, Long> models() {
        return store.vectors().collections().getFirst().models();
    }
}
