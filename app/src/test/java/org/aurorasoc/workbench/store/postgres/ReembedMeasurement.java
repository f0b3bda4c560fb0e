package org.aurorasoc.workbench.store.postgres;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.memory.ReadyVectors;
import org.aurorasoc.workbench.service.ReembedService;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// What other vectors for all rows cost with the index in place, and with it laid aside and built again, turn and turn
/// about. Run its main method with the test class path and the rows; see docs/measurements.
final class ReembedMeasurement {
    private static final int ROUNDS = 3;
    private static final int WORDS = 300;

    private ReembedMeasurement() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        int rows = Integer.parseInt(args[0]);
        try (OpenStore kept = filled(rows);
                OpenStore aside = filled(rows)) {
            for (int round = 0; round < ROUNDS; round++) {
                Embedder next = new ReadyVectors(round % 2 == 0 ? ModelId.BGE : ModelId.MINILM);
                double row = seconds(kept, next, () -> BulkRun.PLAIN);
                double bulk = seconds(aside, next, aside::bulk);
                out.printf(
                        "%,d rows: index in place %.1f s, laid aside and built again %.1f s, ratio %.2f%n",
                        rows, row, bulk, bulk / row);
            }
        }
    }

    private static OpenStore filled(int count) {
        Embedder usual = new ReadyVectors(ModelId.MINILM);
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "w" + i % WORDS + " case " + i;
            rows.add(new Change.Put(new Entry(
                    new EntryKey(CollectionName.CASES, "row-" + i),
                    usual.embed(text).embedding(),
                    usual.model(),
                    TextHash.of(text),
                    JsonObject.of("summary", Json.of(text)))));
        }
        OpenStore store = TestDatabase.migrated().open();
        try (BulkRun run = store.bulk()) {
            run.expect(count);
            store.vectors().apply(rows, new CancelToken());
            run.finish(new CancelToken(), ProgressSink.SILENT);
        }
        return store;
    }

    private static double seconds(OpenStore store, Embedder next, Supplier<BulkRun> bulk) {
        long started = System.nanoTime();
        new ReembedService(store.vectors(), () -> next, bulk)
                .reembed(CollectionName.CASES, new CancelToken(), ProgressSink.SILENT);
        return (System.nanoTime() - started) / 1e9;
    }
}
