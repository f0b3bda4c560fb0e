package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.junit.jupiter.api.Test;

/// The server is killed half-way, as a machine's crash would: nothing is half-stored, what was acknowledged is there.
class ServerKilledIT {
    @Test
    void nothingIsHalfStoredWhatWasAcknowledgedStaysAndTheNextCallWorks() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            TestDatabase database = TestDatabase.emptyOn(server);
            try (OpenStore store = database.open()) {
                store.care().migrate();
                // A role may have switched it off; what we acknowledge must survive all the same.
                database.psql("ALTER DATABASE " + database.name() + " SET synchronous_commit = off");
                for (int i = 0; i < 20; i++) {
                    store.vectors()
                            .apply(List.of(Samples.put("acknowledged-" + i, Samples.vector(i))), new CancelToken());
                }
                killInTheMiddleOfAUnit(database, store);
                server.startAgain();

                assertThat(store.vectors().count(Samples.CASES)).isEqualTo(20);
                assertThat(store.vectors().get(new EntryKey(Samples.CASES, "acknowledged-19")))
                        .isPresent();
                store.vectors().apply(List.of(Samples.put("afterwards", Samples.vector(99))), new CancelToken());
                assertThat(store.vectors().count(Samples.CASES)).isEqualTo(21);
                assertThat(database.psql("SELECT count(*) FROM workbench.change_log"))
                        .isEqualTo("21");
            }
        }
    }

    private static void killInTheMiddleOfAUnit(TestDatabase database, OpenStore store) throws Exception {
        List<Change> unit = new ArrayList<>(Samples.ladder(Samples.CASES, 1, 1_500, JsonObject.EMPTY));
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> store.vectors().apply(unit, new CancelToken()));
        awaitRowsInFlight(database, writing);
        database.server().kill();
        assertThatThrownBy(writing::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("does not answer")
                .hasMessageContaining("Nothing is half-stored");
    }

    /// Until rows of the open transaction are in the table's file, unseen by anybody.
    private static void awaitRowsInFlight(TestDatabase database, CompletableFuture<Void> writing) {
        String grown = "SELECT pg_relation_size('vector_embeddings') > 300000";
        while (database.psql(grown).equals("f")) {
            assertThat(writing).isNotDone();
        }
        assertThat(writing).isNotDone();
    }
}
