package org.aurorasoc.workbench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.service.ReembedService;
import org.aurorasoc.workbench.service.UnrecordedRows;
import org.aurorasoc.workbench.service.intake.BulkOutcome;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.postgres.PostgresStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.testservers.SharedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that another client wrote without naming a model: confirmed or refuted by embedding a few of them again.
class UnrecordedRowsIT {
    private static final int ROWS = 30;

    @TempDir
    Path home;

    @Test
    void sampledRowsConfirmOrRefuteTheModelAndReembeddingSettlesIt() {
        PostgresSettings settings = FreshDatabase.settings();
        try (Embedder embedder = OnnxEmbedder.open(home);
                OpenStore store = PostgresStore.open(settings)) {
            store.care().migrate();
            UnrecordedRows rows = new UnrecordedRows(store.vectors(), () -> embedder);
            assertThat(rows.examine()).isEmpty();

            put(store, i -> embedder.embed(text(i)).embedding());
            forgetTheModels(settings);
            assertThat(rows.examine()).singleElement().satisfies(check -> {
                assertThat(check.state()).isEqualTo(Check.State.OK);
                assertThat(check.detail()).contains("20 of 20");
            });

            PlainEmbedder other = new PlainEmbedder(ModelId.BGE, "", false);
            assertThat(new UnrecordedRows(store.vectors(), () -> other).examine())
                    .singleElement()
                    .satisfies(check -> {
                        assertThat(check.state()).isEqualTo(Check.State.WARN);
                        assertThat(check.detail())
                                .contains("only all-MiniLM-L6-v2 could confirm it", "bge-small-en-v1.5 is in use");
                    });

            put(store, i -> Samples.vector(i));
            forgetTheModels(settings);
            assertThat(rows.examine()).singleElement().satisfies(check -> {
                assertThat(check.state()).isEqualTo(Check.State.WARN);
                assertThat(check.detail()).contains("0 of 20");
                assertThat(check.remedy()).contains("reembed");
            });

            ReembedService.Report report = new ReembedService(store.vectors(), () -> embedder, store::bulk)
                    .reembed(CollectionName.CASES, new CancelToken(), ProgressSink.SILENT);
            assertThat(report).isEqualTo(new ReembedService.Report(ROWS, ROWS, 0, BulkOutcome.WHOLE));
            assertThat(rows.examine()).isEmpty();
            assertThat(store.vectors().collections().getFirst().models()).containsOnlyKeys(ModelId.MINILM.name());
        }
    }

    private static String text(int number) {
        return "case " + number + ": a laptop of department " + number * 7 + " was stolen from a car";
    }

    private static void put(OpenStore store, java.util.function.IntFunction<Embedding> vector) {
        List<Change> puts = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            puts.add(new Change.Put(new Entry(
                    new EntryKey(CollectionName.CASES, "case-" + i),
                    vector.apply(i),
                    ModelId.MINILM,
                    TextHash.of(text(i)),
                    JsonObject.of("summary", Json.of(text(i))))));
        }
        store.vectors().apply(puts, new CancelToken());
    }

    private static void forgetTheModels(PostgresSettings settings) {
        SharedPostgres.server()
                .psql(
                        settings.database(),
                        "UPDATE vector_embeddings SET embedding_model = NULL, text_hash = NULL, stamped_at = NULL");
    }
}
