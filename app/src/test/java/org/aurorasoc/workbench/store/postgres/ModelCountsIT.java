package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.settings.GraphSettings;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

/// A small collection is counted anew after each write; nobody waits for a large one.
class ModelCountsIT {
    private static void store(TestDatabase database, int seed, int rows) {
        try (OpenStore store = database.open()) {
            store.vectors().apply(Samples.ladder("of-" + seed, seed, rows, JsonObject.EMPTY), new CancelToken());
        }
    }

    private static long rows(ModelCounts counts) {
        return counts.of("of-1", new CancelToken()).summary().rows();
    }

    @Test
    void theCountBeforeIsToldWhileALargeCollectionIsCountedAgainOnce() {
        TestDatabase database = TestDatabase.migrated();
        store(database, 1, 10);
        List<Runnable> later = new ArrayList<>();
        try (PostgresPool pool = new PostgresPool(database.settings(), new PostgresConnections(database.settings()))) {
            SharedTable table =
                    new SharedTable(new Transactions(pool), new Knobs(database.settings()), GraphSettings.USUAL, true);
            ModelCounts large = new ModelCounts(table, later::add, 10);
            ModelCounts small = new ModelCounts(table, later::add, 1_000);
            assertThat(rows(large)).isEqualTo(10);
            assertThat(rows(small)).isEqualTo(10);
            store(database, 1, 15);
            large.forget();
            small.forget();

            assertThat(rows(small)).isEqualTo(15);
            assertThat(rows(large)).isEqualTo(10);
            assertThat(rows(large)).isEqualTo(10);
            assertThat(later).hasSize(1);
            later.getFirst().run();
            assertThat(rows(large)).isEqualTo(15);
            assertThat(later).hasSize(1);
        }
    }
}
