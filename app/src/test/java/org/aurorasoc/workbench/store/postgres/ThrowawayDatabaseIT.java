package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.settings.GraphIndex;
import org.aurorasoc.workbench.settings.GraphSettings;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;

class ThrowawayDatabaseIT {
    private final TestDatabase server = TestDatabase.empty();

    private boolean exists(String database) {
        return server.psql("SELECT count(*) FROM pg_database WHERE datname = '" + database + "'")
                .equals("1");
    }

    @Test
    void oneThatSomebodyWorksOnIsLeftAloneByTheNext() {
        List<String> told = new ArrayList<>();
        try (ThrowawayDatabase first = ThrowawayDatabase.make(server.settings(), told::add);
                ThrowawayDatabase second = ThrowawayDatabase.make(server.settings(), told::add)) {
            assertThat(exists(first.settings().database())).isTrue();
            assertThat(exists(second.settings().database())).isTrue();
            assertThat(told).isEmpty();
        }
    }

    @Test
    void itIsAWholeStoreAndGoesEvenWhileOthersAreConnected() {
        ThrowawayDatabase made = ThrowawayDatabase.make(server.settings(), _ -> {});
        String name = made.settings().database();
        TestDatabase inside = new TestDatabase(server.server(), name);
        try (OpenStore store = PostgresStore.open(made.settings())) {
            assertThat(store.vectors().capabilities().notes()).isEmpty();
            assertThat(indexes(inside)).isEqualTo(1);
            assertThat(made.product()).startsWith("PostgreSQL ").contains("pgvector 0.");
            assertThat(made.bytes()).isGreaterThan(1_000_000);
            made.close();
        }
        assertThat(exists(name)).isFalse();
    }

    @Test
    void whatTheSettingsPreferIsThereToBeMeasured() {
        PostgresSettings halves =
                server.settings().with(new GraphSettings(GraphIndex.HALFVEC, GraphSettings.AUTOMATIC));
        try (ThrowawayDatabase made = ThrowawayDatabase.make(halves, _ -> {});
                OpenStore store = PostgresStore.open(made.settings())) {
            assertThat(store.vectors().capabilities().notes()).isEmpty();
            assertThat(store.care().examine())
                    .filteredOn(check -> check.name().equals("index"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.detail()).contains("half-precision"));
            try (BulkRun run = store.bulk()) {
                run.expect(2_000);
                assertThat(run.finish(new CancelToken(), ProgressSink.SILENT))
                        .as("both are laid aside for its rows, and built again")
                        .hasSize(2);
            }
        }
    }

    private static long indexes(TestDatabase database) {
        return Long.parseLong(
                database.psql("SELECT count(*) FROM pg_indexes WHERE indexname = 'idx_vector_embeddings_hnsw'"));
    }
}
