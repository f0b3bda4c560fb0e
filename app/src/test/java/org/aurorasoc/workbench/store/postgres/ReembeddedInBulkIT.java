package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.memory.ReadyVectors;
import org.aurorasoc.workbench.service.ReembedService;
import org.aurorasoc.workbench.service.connection.ConnectionService;
import org.aurorasoc.workbench.service.intake.BulkOutcome;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Another model for many rows of a shared table: to its index they are as much work as new ones.
class ReembeddedInBulkIT {
    private static final String COLLECTION = CollectionName.CASES;
    private static final int ROWS = 1_500;
    private static final Embedder USUAL = new ReadyVectors(ModelId.MINILM);
    private static final Embedder OTHER = new ReadyVectors(ModelId.BGE);

    private final List<String> indexAtEachStep = new ArrayList<>();
    private TestDatabase database;
    private BulkGround ground;

    @BeforeEach
    void rowsOfTheUsualModel() {
        database = TestDatabase.migrated();
        ground = BulkGround.on(database);
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String text = "case " + i;
            rows.add(new Change.Put(new Entry(
                    new EntryKey(COLLECTION, text),
                    USUAL.embed(text).embedding(),
                    USUAL.model(),
                    TextHash.of(text),
                    JsonObject.of("summary", Json.of(text)))));
        }
        try (OpenStore store = database.open()) {
            store.vectors().apply(rows, new CancelToken());
        }
    }

    private ReembedService.Report reembed(OpenStore store, CancelToken cancel, ProgressSink progress) {
        return new ReembedService(store.vectors(), () -> OTHER, store::bulk).reembed(COLLECTION, cancel, progress);
    }

    private Map<String, Long> models(OpenStore store) {
        return store.vectors().collections().stream()
                .filter(each -> each.name().equals(COLLECTION))
                .findFirst()
                .orElseThrow()
                .models();
    }

    @Test
    void theIndexIsLaidAsideForManyRowsAndStandsAgain() {
        try (OpenStore store = database.open()) {
            ReembedService.Report report =
                    reembed(store, new CancelToken(), (_, _) -> indexAtEachStep.add(ground.index()));
            assertThat(report.reembedded()).isEqualTo(ROWS);
            assertThat(report.bulk().notes()).singleElement().asString().contains("stands again");
            assertThat(indexAtEachStep).hasSizeGreaterThan(2).containsOnly("");
            assertThat(models(store)).isEqualTo(Map.of(ModelId.BGE.name(), (long) ROWS));
            ground.assertAsBefore(store);

            indexAtEachStep.clear();
            reembed(store, new CancelToken(), (_, _) -> indexAtEachStep.add(ground.index()));
            assertThat(indexAtEachStep).as("nothing is left to do").containsOnly(ground.definition());
        }
    }

    @Test
    void stoppedHalfWayItIsNamedPutBackOnRequestAndGoesOnLater() {
        try (OpenStore store = database.open()) {
            CancelToken stopped = new CancelToken();
            ReembedService.Report report = reembed(store, stopped, (_, _) -> stopped.cancel());
            assertThat(report.bulk().end()).isInstanceOf(CancelledException.class);
            assertThat(report.bulk().aside()).isEqualTo(BulkOutcome.Aside.LEFT);
            ground.awaitDeath();
            assertThat(store.care().standing()).isInstanceOf(StoreStanding.Unfinished.class);

            assertThat(new ConnectionService(store).putBack(new CancelToken(), ProgressSink.SILENT))
                    .hasSize(1);
            ground.assertAsBefore(store);
            assertThat(store.care().standing()).isEqualTo(new StoreStanding.Ready());
            assertThat(reembed(store, new CancelToken(), ProgressSink.SILENT).reembedded())
                    .isEqualTo(ROWS - report.reembedded());
            ground.assertAsBefore(store);
        }
    }
}
