package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many rows come in: the index is laid aside and stands again as it was, whatever happens in between.
class BulkRunIT {
    private TestDatabase database;
    private BulkGround ground;

    @BeforeEach
    void aTableWithItsIndex() {
        database = TestDatabase.migrated();
        ground = BulkGround.on(database);
    }

    private static List<String> finish(BulkRun run) {
        return run.finish(new CancelToken(), ProgressSink.SILENT);
    }

    private static void write(OpenStore store) {
        store.vectors().apply(BulkGround.rows("coming", 450), new CancelToken());
    }

    /// A run that broke off after laying the index aside.
    private void brokenOff(OpenStore store) {
        try (BulkRun run = store.bulk()) {
            run.expect(BulkGround.EXPECTED);
            write(store);
        }
        assertThat(ground.index()).isEmpty();
    }

    @Test
    void theIndexIsLaidAsideAndStandsAgainWordForWord() {
        try (OpenStore store = database.open();
                BulkRun run = store.bulk()) {
            run.expect(BulkGround.EXPECTED);
            assertThat(ground.index()).isEmpty();
            assertThat(database.psql("SELECT indexname FROM pg_indexes WHERE indexname LIKE 'workbench_by_%'"))
                    .isEqualTo("workbench_by_value");
            assertThat(ground.check(store).detail()).contains("laid aside").contains("built when they are in");
            assertThat(ground.check(store).remedy()).isEmpty();
            assertThat(store.care().standing())
                    .as("nobody has to do anything while the run goes on")
                    .isEqualTo(new StoreStanding.Ready());
            write(store);
            assertThat(finish(run)).singleElement().asString().contains("stands again");
            ground.assertAsBefore(store);
            assertThat(store.vectors().count("coming")).isEqualTo(450);
            assertThat(finish(run)).isEmpty();
        }
    }

    @Test
    void forFewRowsOrASmallShareItStays() {
        try (OpenStore store = database.open();
                BulkRun run = store.bulk()) {
            run.expect(IndexAside.FEWEST - 1);
            assertThat(ground.index()).isNotEmpty();
            database.psql("INSERT INTO vector_embeddings (collection, source_id, embedding) SELECT 'many', n::text,"
                    + " (SELECT embedding FROM vector_embeddings LIMIT 1) FROM generate_series(1, 4100) AS n");
            run.expect(1_001);
            assertThat(ground.index()).isNotEmpty();
            run.expect(3_000);
            assertThat(ground.index()).isEmpty();
            finish(run);
            ground.assertAsBefore(store);
        }
    }

    @Test
    void whoHoldsTheTableKeepsTheIndexWhereItIsUntilTheNextUnit() throws SQLException {
        try (OpenStore store = database.open();
                BulkRun run = store.bulk();
                Connection writer = ground.writer()) {
            run.expect(BulkGround.EXPECTED);
            assertThat(ground.index()).isEqualTo(ground.definition());
            writer.rollback();
            run.expect(BulkGround.EXPECTED);
            assertThat(ground.index()).isEmpty();
            finish(run);
            ground.assertAsBefore(store);
        }
    }

    @Test
    void ofTwoRunsTheFirstOwnsTheIndexAndTheOtherFinishesItOnlyWhenTheFirstDied() {
        try (OpenStore store = database.open();
                OpenStore others = database.open();
                BulkRun second = others.bulk()) {
            try (BulkRun first = store.bulk()) {
                first.expect(BulkGround.EXPECTED);
                second.expect(BulkGround.EXPECTED);
                write(others);
                assertThat(finish(second)).isEmpty();
                assertThat(ground.index()).isEmpty();
            }
            assertThat(finish(second)).hasSize(1);
            ground.assertAsBefore(store);
        }
    }

    @Test
    void whatABrokenOffRunLeftIsNamedAndFinishedByMigrateOrByTheNextRun() {
        try (OpenStore store = database.open()) {
            brokenOff(store);
            ground.assertNamedAndFinished(store);
            assertThat(store.care().migrate()).containsExactly("Nothing to do: the schema is up to date.");
            brokenOff(store);
            try (BulkRun next = store.bulk()) {
                assertThat(finish(next)).hasSize(1);
            }
            ground.assertAsBefore(store);
        }
    }

    @Test
    void anIndexThatIsMoreThanItsDefinitionStays() {
        try (OpenStore store = database.open()) {
            for (String oddity : List.of(
                    "COMMENT ON INDEX idx_vector_embeddings_hnsw IS 'asked for by the owner'",
                    "COMMENT ON INDEX idx_vector_embeddings_hnsw IS NULL; CREATE INDEX odd ON vector_embeddings"
                            + " USING hnsw (embedding vector_cosine_ops) WHERE length(source_id) > 3")) {
                database.psql(oddity);
                try (BulkRun run = store.bulk()) {
                    run.expect(BulkGround.EXPECTED);
                    assertThat(ground.index()).isEqualTo(ground.definition());
                }
            }
        }
    }

    @Test
    void everyIndexOfTheseFormsIsLaidAsideAndComesBack() {
        database.psql(
                "CREATE INDEX half ON vector_embeddings USING hnsw ((embedding::halfvec(384)) halfvec_cosine_ops);"
                        + " CREATE INDEX \"Part of\" ON vector_embeddings USING hnsw (embedding vector_cosine_ops)"
                        + " WITH (m = 8) WHERE collection = 'it''s; ?'");
        String all = "SELECT pg_get_indexdef(x.indexrelid) FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid"
                + " JOIN pg_am m ON m.oid = c.relam WHERE m.amname = 'hnsw' AND indisvalid ORDER BY c.relname";
        String before = database.psql(all);
        try (OpenStore store = database.open();
                BulkRun run = store.bulk()) {
            run.expect(BulkGround.EXPECTED);
            assertThat(database.psql(all)).isEmpty();
            assertThat(finish(run)).hasSize(3);
            assertThat(database.psql(all)).isEqualTo(before);
        }
    }

    @Test
    void aRoleThatMayNotMakeItAgainKeepsTheIndex() {
        database.role("bulk_guest", "SELECT, INSERT, UPDATE, DELETE");
        database.psql("GRANT USAGE ON SCHEMA workbench TO bulk_guest;"
                + " GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA workbench TO bulk_guest;"
                + " REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        assertKeeps("bulk_guest");
        database.psql("REVOKE TEMP ON DATABASE " + database.name() + " FROM PUBLIC");
        assertKeeps("bulk_guest");
        database.psql("ALTER TABLE vector_embeddings OWNER TO bulk_guest");
        assertKeeps("bulk_guest");
    }

    @Test
    void aRoleThatMayNotBuildItSaysSoAndItsImportGoesOn() {
        database.role("bulk_reader", "SELECT, INSERT, UPDATE, DELETE");
        database.psql("GRANT USAGE ON SCHEMA workbench TO bulk_reader;"
                + " GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA workbench TO bulk_reader");
        try (OpenStore store = database.open();
                OpenStore theirs = database.openAs("bulk_reader", "bulk_reader");
                BulkRun run = theirs.bulk()) {
            brokenOff(store);
            ground.awaitDeath();
            run.expect(BulkGround.EXPECTED);
            write(theirs);
            assertThat(finish(run))
                    .containsExactly(ground.check(theirs).detail())
                    .singleElement()
                    .asString()
                    .contains("may not build it");
            assertThat(theirs.care().standing())
                    .isEqualTo(new StoreStanding.Unfinished(ground.check(theirs).detail(), false));
            ground.assertNamedAndFinished(store);
        }
    }

    private void assertKeeps(String role) {
        try (OpenStore store = database.openAs(role, role);
                BulkRun run = store.bulk()) {
            run.expect(BulkGround.EXPECTED);
            assertThat(ground.index()).isEqualTo(ground.definition());
            write(store);
            assertThat(finish(run)).isEmpty();
            assertThat(store.vectors().count("coming")).isEqualTo(450);
        }
    }

    @Test
    void whatSomebodyElseWroteIntoTheNoteIsNeverRun() {
        database.psql("INSERT INTO workbench.jobs VALUES (gen_random_uuid(), 'index', 'aside', '{\"indexes\":"
                + "[\"CREATE INDEX a ON public.vector_embeddings USING hnsw (embedding vector_cosine_ops); DROP TABLE"
                + " workbench.cases\", \"CREATE INDEX b ON public.vector_embeddings (lower(source_id))\", 7]}', now(),"
                + " now())");
        try (OpenStore store = database.open()) {
            store.care().migrate();
            ground.assertAsBefore(store);
            assertThat(database.psql("SELECT count(*) FROM workbench.cases")).isEqualTo("0");
        }
    }

    @Test
    void besideOthersItIsBuiltWhileTheyReadAndWrite() throws SQLException {
        try (OpenStore store = database.open();
                Connection writer = ground.writer()) {
            brokenOffWithout(writer, store);
            CompletableFuture<List<String>> building = CompletableFuture.supplyAsync(() -> finish(store.bulk()));
            ground.awaitHalfBuilt();
            database.psql("SET lock_timeout = '2s'; SELECT count(*) FROM vector_embeddings;"
                    + " INSERT INTO vector_embeddings (collection, source_id, embedding) SELECT 'theirs', 'x', embedding"
                    + " FROM vector_embeddings LIMIT 1; DELETE FROM vector_embeddings WHERE collection = 'theirs'");
            write(store);
            writer.rollback();
            assertThat(building.join()).hasSize(1);
            ground.assertAsBefore(store);
        }
    }

    /// The writer begins to write after the index was laid aside: before, it would stand in the way of that.
    private void brokenOffWithout(Connection writer, OpenStore store) throws SQLException {
        writer.rollback();
        brokenOff(store);
        new Session(writer, new CancelToken()).run(BulkGround.WRITING);
    }

    @Test
    void aBuildThatIsCancelledLeavesANoteThatTheNextStartFinishes() throws SQLException {
        try (OpenStore store = database.open();
                Connection writer = ground.writer()) {
            brokenOffWithout(writer, store);
            CancelToken cancel = new CancelToken();
            CompletableFuture<List<String>> building =
                    CompletableFuture.supplyAsync(() -> store.bulk().finish(cancel, ProgressSink.SILENT));
            ground.awaitHalfBuilt();
            cancel.cancel();
            assertThatThrownBy(building::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(CancelledException.class);
            writer.rollback();
            ground.assertNamedAndFinished(store);
        }
    }

    @Test
    void aServerKilledWhileItBuildsLeavesANoteThatTheNextStartFinishes() throws SQLException {
        try (PostgresServer server = PostgresServer.start()) {
            database = TestDatabase.emptyOn(server);
            try (OpenStore store = database.open()) {
                store.care().migrate();
                ground = BulkGround.on(database);
                Connection writer = ground.writer();
                brokenOffWithout(writer, store);
                CompletableFuture<List<String>> building = CompletableFuture.supplyAsync(() -> finish(store.bulk()));
                ground.awaitHalfBuilt();
                server.kill();
                assertThatThrownBy(building::join).hasCauseInstanceOf(StoreUnavailableException.class);
                server.startAgain();
                assertThat(store.vectors().count("coming")).isEqualTo(450);
                ground.assertNamedAndFinished(store);
            }
        }
    }

    @Test
    void whereTheServerHasNoRoomItIsBuiltWithLess() {
        AtomicInteger refusals = new AtomicInteger();
        DataSource withoutRoom = refusingBuilds(new PostgresConnections(database.settings()), refusals);
        try (OpenStore store = PostgresStore.over(database.settings(), withoutRoom)) {
            brokenOff(store);
            ground.assertNamedAndFinished(store);
            assertThat(refusals).hasValue(1);
        }
    }

    @Test
    void aReadOnlyLookNeverTouchesTheIndexOfAnotherTable() {
        try (OpenStore store = database.open()) {
            brokenOff(store);
            database.psql("CREATE TABLE theirs (v vector(3)); CREATE INDEX " + BulkGround.NAME
                    + " ON theirs USING hnsw (v vector_cosine_ops)");
            ground.awaitDeath();
            store.care().migrate();
            assertThat(ground.jobs()).isZero();
            assertThat(ground.check(store).state()).isEqualTo(Check.State.WARN);
            assertThat(ground.index()).contains("ON public.theirs");
        }
    }

    /// Sends a statement that breaks the first build as a container without shared memory breaks it.
    private static DataSource refusingBuilds(DataSource real, AtomicInteger refusals) {
        return (DataSource) Proxy.newProxyInstance(
                BulkRunIT.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, asked, given) -> {
                    if (!asked.getName().equals("getConnection")) {
                        return asked.invoke(real, given);
                    }
                    Connection connection = real.getConnection();
                    return Proxy.newProxyInstance(
                            BulkRunIT.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, method, arguments) -> {
                                Object made = method.invoke(connection, arguments);
                                return made instanceof Statement statement
                                                && method.getName().equals("createStatement")
                                        ? refusing(statement, refusals)
                                        : made;
                            });
                });
    }

    private static Object refusing(Statement real, AtomicInteger refusals) {
        return Proxy.newProxyInstance(
                BulkRunIT.class.getClassLoader(), new Class<?>[] {Statement.class}, (_, method, arguments) -> {
                    boolean builds = method.getName().equals("execute")
                            && String.valueOf(arguments[0]).startsWith("CREATE INDEX");
                    if (builds && refusals.compareAndSet(0, 1)) {
                        real.execute("DO 'BEGIN RAISE EXCEPTION USING ERRCODE = ''53100''; END'");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
