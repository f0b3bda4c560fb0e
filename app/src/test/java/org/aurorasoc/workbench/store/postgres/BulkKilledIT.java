package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.store.OpenStore;
import org.junit.jupiter.api.Test;

/// The program is killed at each statement of a bulk run: the index is there as it was, or the next start names it and
/// builds it; the rows are those of whole units.
class BulkKilledIT {
    /// The statements that change what lies where; with more kills asked for, all.
    private static final boolean EACH = Integer.getInteger("workbench.kills", 3) > 10;

    private static final List<String> CHANGING = List.of(
            "INSERT INTO workbench.jobs", "DROP INDEX", "CREATE", "DELETE FROM workbench", WatchedConnections.COMMIT);

    /// What a run cannot do without, in order: a list that shrinks no longer kills everywhere.
    private static final List<String> RECORDED = List.of(
            "SELECT CASE WHEN pg_try_advisory_xact_lock",
            "SELECT id, started_at, progress",
            "LOCK TABLE public.vector_embeddings IN ACCESS EXCLUSIVE MODE",
            "INSERT INTO workbench.jobs",
            "DROP INDEX",
            WatchedConnections.COMMIT,
            "SELECT 1 FROM public.vector_embeddings WHERE collection",
            WatchedConnections.COMMIT,
            "CREATE TEMP TABLE workbench_coming",
            "INSERT INTO public.vector_embeddings",
            WatchedConnections.COMMIT,
            "LOCK TABLE public.vector_embeddings IN SHARE MODE",
            "CREATE INDEX",
            "DELETE FROM workbench.jobs",
            WatchedConnections.COMMIT);

    private static List<String> statements(TestDatabase database) {
        MomentWatcher watcher = new MomentWatcher();
        try (OpenStore store = PostgresStore.over(
                database.settings(), WatchedConnections.over(new PostgresConnections(database.settings()), watcher))) {
            store.vectors().count(BulkGround.COMING);
            watcher.record();
            BulkGround.run(store);
            watcher.disarm();
        }
        return watcher.seen();
    }

    private static void assertRecorded(List<String> seen) {
        int at = 0;
        for (String wanted : RECORDED) {
            while (at < seen.size() && !seen.get(at).startsWith(wanted)) {
                at++;
            }
            assertThat(at).as("%s in %s", wanted, seen).isLessThan(seen.size());
            at++;
        }
    }

    /// From before the index is dropped to after it stands again; what is before changes nothing.
    private static List<Moment> moments(List<String> seen) {
        int drop = 0;
        while (!seen.get(drop).startsWith("LOCK TABLE")) {
            drop++;
        }
        List<Moment> moments = new ArrayList<>();
        for (int n = drop + 1; n <= seen.size(); n++) {
            if (EACH || CHANGING.stream().anyMatch(seen.get(n - 1)::startsWith)) {
                moments.add(new Moment(n, false));
            }
        }
        moments.add(new Moment(seen.size(), true));
        return moments;
    }

    @Test
    void killedAtAnyStatementTheOldStateIsThereOrOneThatTheNextStartNamesAndFinishes() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        BulkGround ground = BulkGround.on(database);
        List<String> seen = statements(database);
        assertRecorded(seen);
        KilledProcess next = KilledProcess.start(database, KilledProcess.Work.BULK_RUN);
        long finished = 0;
        try (OpenStore store = database.open()) {
            for (Moment moment : moments(seen)) {
                database.psql("DELETE FROM vector_embeddings WHERE collection = 'coming'");
                KilledProcess victim = next;
                next = KilledProcess.start(database, KilledProcess.Work.BULK_RUN);
                assertThat(victim.killedAt(moment)).as("%s", moment).isTrue();
                ground.awaitDeath();
                finished += ground.jobs();
                if (ground.jobs() == 1) {
                    ground.assertNamedAndFinished(store);
                }
                ground.assertAsBefore(store);
                assertThat(store.vectors().count(BulkGround.COMING)).isIn(0L, (long) BulkGround.COMING_ROWS);
            }
        } finally {
            next.close();
        }
        assertThat(finished).isPositive();
    }
}
