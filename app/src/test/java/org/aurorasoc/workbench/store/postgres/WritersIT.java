package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several write at once, one stands in the way, one is stopped.
class WritersIT {
    private static TestDatabase database;

    @BeforeAll
    static void makeADatabase() {
        database = TestDatabase.migrated();
    }

    @BeforeEach
    void empty() {
        database.truncate();
    }

    @Test
    void twoProcessesOfAThousandInterleavedUpsertsLoseNothing() throws Exception {
        List<Process> writers = List.of(WriterProcess.start(database, 0), WriterProcess.start(database, 1));
        for (Process writer : writers) {
            assertThat(writer.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(writer.exitValue()).isZero();
        }
        try (OpenStore store = database.open()) {
            assertThat(store.vectors().count(Samples.CASES)).isEqualTo(WriterProcess.SHARED + 2 * WriterProcess.OWN);
        }
        assertThat(database.psql("SELECT count(*), sum(entries), max(id) FROM workbench.change_log"))
                .isEqualTo(2 * WriterProcess.UNITS + "|" + 2_000 + "|" + 2 * WriterProcess.UNITS);
    }

    @Test
    void unitsInOppositeOrderDoNotLockEachOtherOut() {
        try (OpenStore one = database.open();
                OpenStore other = database.open()) {
            List<Change> forward = Samples.ladder(Samples.CASES, 1, 200, JsonObject.EMPTY);
            List<Change> mixed = new ArrayList<>();
            for (Change change : forward.reversed()) {
                EntryKey key = ((Change.Put) change).entry().key();
                mixed.add(mixed.size() % 2 == 0 ? change : new Change.Remove(key));
            }
            for (int round = 0; round < 5; round++) {
                CompletableFuture<Void> there =
                        CompletableFuture.runAsync(() -> one.vectors().apply(forward, new CancelToken()));
                CompletableFuture<Void> back =
                        CompletableFuture.runAsync(() -> other.vectors().apply(mixed, new CancelToken()));
                there.join();
                back.join();
            }
            assertThat(one.vectors().count(Samples.CASES)).isBetween(100L, 200L);
        }
    }

    @Test
    void aCancelReachesTheServerWhileItWaits() throws Exception {
        try (OpenStore store = database.open();
                Connection inTheWay = connection()) {
            store.vectors().apply(List.of(Samples.put("row", Samples.vector(1))), new CancelToken());
            inTheWay.createStatement().executeUpdate("UPDATE vector_embeddings SET payload = '{}'");
            CancelToken token = new CancelToken();
            List<Change> unit = List.of(Samples.put("row", Samples.vector(2)), Samples.put("new", Samples.vector(3)));
            CompletableFuture<Void> writing =
                    CompletableFuture.runAsync(() -> store.vectors().apply(unit, token));
            while (database.psql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                    .equals("0")) {
                assertThat(writing).isNotDone();
            }
            long asked = System.nanoTime();
            token.cancel();
            assertThatThrownBy(writing::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(CancelledException.class);
            assertThat(System.nanoTime() - asked).isLessThan(3_000_000_000L);
            inTheWay.rollback();
            assertThat(store.vectors().count(Samples.CASES)).isEqualTo(1);
        }
    }

    @Test
    void aRowHeldForTooLongIsSaidAndNothingIsStored() throws Exception {
        try (OpenStore store = database.open();
                Connection inTheWay = connection()) {
            store.vectors().apply(List.of(Samples.put("row", Samples.vector(1))), new CancelToken());
            inTheWay.createStatement().executeUpdate("UPDATE vector_embeddings SET payload = '{}'");
            List<Change> unit = List.of(Samples.put("row", Samples.vector(2)), Samples.put("new", Samples.vector(3)));
            assertThatThrownBy(() -> store.vectors().apply(unit, new CancelToken()))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("55P03");
            inTheWay.rollback();
            assertThat(store.vectors().count(Samples.CASES)).isEqualTo(1);
        }
    }

    @Test
    void aValueThatTheServerRefusesIsNeverQuoted() {
        try (OpenStore store = database.open()) {
            Entry entry = new Entry(
                    new EntryKey(Samples.CASES, "row"),
                    Samples.vector(1),
                    ModelId.MINILM,
                    "secret-".repeat(20),
                    JsonObject.EMPTY);
            assertThatThrownBy(() -> store.vectors().apply(List.of(new Change.Put(entry)), new CancelToken()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("22001")
                    .hasStackTraceContaining("22001")
                    .satisfies(e -> assertThat(org.assertj.core.util.Throwables.getStackTrace(e))
                            .doesNotContain("secret"));
        }
    }

    @Test
    void nothingThatIsSetForATransactionStaysOnTheConnection() {
        try (OpenStore store = database.open()) {
            store.vectors().apply(List.of(Samples.put("row", Samples.vector(1))), new CancelToken());
            store.vectors()
                    .search(new SearchRequest(Samples.CASES, Samples.probe(Samples.vector(1)), 3), new CancelToken());
        }
        try (PostgresPool pool = new PostgresPool(database.settings(), new PostgresConnections(database.settings()))) {
            Transactions transactions = new Transactions(pool);
            Knobs knobs = new Knobs(database.settings());
            String before = settings(transactions);
            TableState state = transactions.read(knobs.probing(), new CancelToken(), TableProbe::look);
            Sql within = Sql.of("SELECT current_setting('hnsw.ef_search') || current_setting('transaction_read_only')");
            assertThat(transactions.ask(knobs.walking(state, 500), within, new CancelToken(), row -> row.getString(1)))
                    .containsExactly("500on");
            transactions.write(knobs.writing(state), new CancelToken(), session -> session.number(Sql.of("SELECT 1")));
            assertThat(settings(transactions)).isEqualTo(before);
        }
    }

    private static String settings(Transactions transactions) {
        return transactions
                .read(
                        Sql.of("SELECT 'none'"),
                        new CancelToken(),
                        session -> session.rows(
                                Sql.of("SELECT name || '=' || setting FROM pg_settings WHERE name NOT LIKE 'hnsw.%'"
                                        + " AND name <> 'transaction_isolation' ORDER BY name"),
                                row -> row.getString(1)))
                .toString();
    }

    private static Connection connection() throws Exception {
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + database.server().port() + "/" + database.name(),
                PostgresServer.SUPERUSER,
                PostgresServer.PASSWORD);
        connection.setAutoCommit(false);
        return connection;
    }
}
