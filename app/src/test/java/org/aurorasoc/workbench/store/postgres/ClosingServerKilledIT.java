package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.junit.jupiter.api.Test;

/// The server is killed while a case is being closed: the case is closed wholly or not at all, the caller gets one
/// sentence, and the next call works.
class ClosingServerKilledIT {
    /// A few of the statements; with more kills asked for, all.
    private static final boolean EACH = Integer.getInteger("workbench.kills", 3) > 10;

    private static final int COMMIT = Remains.STATEMENTS.size();

    private static List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        for (int n = 2; n < COMMIT; n++) {
            if (EACH || n % 6 == 0) {
                moments.add(new Moment(n, false));
            }
        }
        moments.add(new Moment(COMMIT, false));
        moments.add(new Moment(COMMIT, true));
        return moments;
    }

    @Test
    void killedAtAnyStatementACaseIsClosedWhollyOrNotAtAllAndTheCallerIsTold() {
        try (PostgresServer server = PostgresServer.start()) {
            TestDatabase database = TestDatabase.emptyOn(server);
            MomentWatcher watcher = new MomentWatcher();
            try (OpenStore store = PostgresStore.over(
                    database.settings(),
                    WatchedConnections.over(new PostgresConnections(database.settings()), watcher))) {
                store.care().migrate();
                for (Moment moment : moments()) {
                    killedAt(moment, database, store, watcher);
                }
                assertThat(watcher.seen()).hasSizeGreaterThanOrEqualTo(COMMIT);
                killedAsItCommits(database, store, watcher);
            }
        }
    }

    private static void killedAt(Moment moment, TestDatabase database, OpenStore store, MomentWatcher watcher) {
        Closing closing = Closing.first("case" + moment);
        store.vectors().count(Samples.CASES);
        watcher.arm(moment, database.server()::kill);
        if (moment.after()) {
            store.vectors().apply(closing.unit(), new CancelToken());
        } else {
            assertThatThrownBy(() -> store.vectors().apply(closing.unit(), new CancelToken()))
                    .as("killed at %s", moment)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("does not answer")
                    .hasMessageContaining("Nothing is half-stored");
        }
        watcher.disarm();
        database.server().startAgain();
        assertThat(Remains.of(closing, store))
                .as("killed at %s", moment)
                .isEqualTo(moment.after() ? Remains.ALL : List.of());
    }

    /// Nobody knows whether it was in time: but it is whole, and there if that was said.
    private static void killedAsItCommits(TestDatabase database, OpenStore store, MomentWatcher watcher) {
        Closing closing = Closing.first("racing");
        store.vectors().count(Samples.CASES);
        List<CompletableFuture<Void>> killing = new ArrayList<>();
        watcher.arm(
                new Moment(COMMIT, false),
                () -> killing.add(
                        CompletableFuture.runAsync(() -> database.server().kill())));
        boolean said = isStored(closing, store);
        watcher.disarm();
        killing.forEach(CompletableFuture::join);
        database.server().startAgain();
        List<String> found = Remains.of(closing, store);
        assertThat(found).isIn(Remains.ALL, List.of());
        if (said) {
            assertThat(found).isEqualTo(Remains.ALL);
        }
    }

    private static boolean isStored(Closing closing, OpenStore store) {
        try {
            store.vectors().apply(closing.unit(), new CancelToken());
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }
}
