package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

/// The program is killed at every statement of closing a case: the case is closed wholly or not at all.
class ClosingKilledIT {
    private static List<String> statementsOfAClosing(TestDatabase database) {
        MomentWatcher watcher = new MomentWatcher();
        try (OpenStore store = PostgresStore.over(
                database.settings(), WatchedConnections.over(new PostgresConnections(database.settings()), watcher))) {
            store.traces().unavailable();
            watcher.record();
            store.vectors().apply(Closing.first("recorded").unit(), new CancelToken());
            watcher.disarm();
        }
        return watcher.seen();
    }

    @Test
    void killedAtAnyStatementACaseIsClosedWhollyOrNotAtAll() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        List<String> statements = statementsOfAClosing(database);
        Remains.assertStatements(statements);
        KilledProcess next = KilledProcess.start(database, KilledProcess.Work.CLOSING);
        try (OpenStore store = database.open()) {
            for (Moment moment : Moment.all(statements.size())) {
                Closing closing = Closing.first("case" + moment);
                KilledProcess victim = next;
                next = KilledProcess.start(database, KilledProcess.Work.CLOSING);
                assertThat(victim.killedAt(moment, closing.caseId())).isTrue();
                assertThat(Remains.of(closing, store))
                        .as("killed at %s", moment)
                        .isEqualTo(moment.isAfterTheLastOf(statements.size()) ? Remains.ALL : List.of());
            }
            Closing again = Closing.first("case" + new Moment(statements.size(), false));
            store.vectors().apply(again.unit(), new CancelToken());
            assertThat(Remains.of(again, store)).isEqualTo(Remains.ALL);
        } finally {
            next.close();
        }
    }
}
