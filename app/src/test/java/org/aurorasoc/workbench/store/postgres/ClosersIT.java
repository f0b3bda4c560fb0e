package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.store.AuditContract;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two programs close cases in one database at once.
class ClosersIT {
    private static TestDatabase database;

    @BeforeAll
    static void makeADatabase() {
        database = TestDatabase.migrated();
    }

    @BeforeEach
    void empty() {
        database.truncate();
    }

    private static boolean isStored(OpenStore store, List<Change> unit) {
        try {
            store.vectors().apply(unit, new CancelToken());
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    /// Both begin at the same moment.
    private static <T> List<T> together(Callable<T> one, Callable<T> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<T>> running = new ArrayList<>();
        for (Callable<T> work : List.of(one, other)) {
            running.add(CompletableFuture.supplyAsync(() -> {
                try {
                    start.await();
                    return work.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void ofTwoWhoFileTheSameVersionOneIsToldAndNothingOfItsIsStored() {
        try (OpenStore one = database.open();
                OpenStore other = database.open()) {
            Instant seen = null;
            for (int version = 1; version <= 20; version++) {
                Closing closing = new Closing("C-1", version, seen);
                assertThat(together(() -> isStored(one, closing.unit()), () -> isStored(other, closing.unit())))
                        .containsExactlyInAnyOrder(true, false);
                seen = one.vectors().get(closing.key()).orElseThrow().createdAt();
            }
            assertThat(Remains.of(new Closing("C-1", 20, null), other)).isEqualTo(Remains.ALL);
            assertThat(one.caseFile().audit(0, 100)).hasSize(20);
        }
    }

    @Test
    void aHundredNotesFromEachOfTwoMakeOneUnbrokenChain() {
        try (OpenStore one = database.open();
                OpenStore other = database.open()) {
            together(() -> hundredNotes(one, "one"), () -> hundredNotes(other, "other"));
            assertThat(one.caseFile().audit(0, 1_000)).hasSize(200);
            assertThat(one.caseFile().auditOf("other", 1_000)).hasSize(100);
            assertThat(AuditContract.firstBroken(one)).isEmpty();
        }
    }

    private static boolean hundredNotes(OpenStore store, String subject) {
        for (int i = 1; i <= 100; i++) {
            store.vectors().apply(List.of(new Closing(subject, i, null).note()), new CancelToken());
        }
        return true;
    }

    @Test
    void batchesInOppositeOrderDoNotLockEachOtherOut() {
        List<Change> forward = new ArrayList<>();
        List<Change> back = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            forward.addAll(Closing.first("case-" + i).unit());
            back.addAll(0, Closing.first("case-" + i).unit());
        }
        List<Change> removal = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            removal.add(new Change.Remove(Closing.first("case-" + i).key()));
        }
        try (OpenStore one = database.open();
                OpenStore other = database.open()) {
            for (int round = 0; round < 5; round++) {
                assertThat(together(() -> isStored(one, forward), () -> isStored(other, back)))
                        .containsExactlyInAnyOrder(true, false);
                assertThat(Remains.of(Closing.first("case-39"), one)).isEqualTo(Remains.ALL);
                together(() -> isStored(one, removal), () -> isStored(other, removal.reversed()));
                assertThat(one.caseFile().row("case-7")).isEmpty();
            }
        }
        assertThat(database.psql("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isEqualTo("0");
    }

    @Test
    void anEntryThatAnotherClientPutThereMeanwhileIsNotOverwritten() {
        Closing closing = Closing.first("C-1");
        WatchedConnections.Watcher inBetween = new WatchedConnections.Watcher() {
            @Override
            public void before(String statement) {
                if (statement.startsWith("INSERT INTO public.vector_embeddings")) {
                    database.psql("INSERT INTO vector_embeddings (collection, source_id, embedding) VALUES ('"
                            + Samples.CASES + "', 'C-1', '"
                            + java.util.Arrays.toString(Samples.vector(9).toArray()) + "')");
                }
            }

            @Override
            public void after(String statement) {}
        };
        try (OpenStore store = PostgresStore.over(
                database.settings(),
                WatchedConnections.over(new PostgresConnections(database.settings()), inBetween))) {
            assertThatThrownBy(() -> store.vectors().apply(closing.unit(), new CancelToken()))
                    .isInstanceOf(ConflictException.class);
            assertThat(Remains.of(closing, store)).containsExactly("entry");
            assertThat(store.vectors().get(closing.key()).orElseThrow().embedding())
                    .isEqualTo(Samples.vector(9));
        }
    }
}
