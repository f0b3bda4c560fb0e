package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// A table with some rows and its index, and what a bulk run must leave of them.
record BulkGround(TestDatabase database, String definition) {
    static final int PRESENT = 60;
    static final String PRESENT_COLLECTION = "present";
    static final String WRITING = "UPDATE vector_embeddings SET payload = '{}' WHERE collection = 'present'";
    static final long EXPECTED = 2_000;
    static final String NAME = "idx_vector_embeddings_hnsw";
    static final String COMING = "coming";
    static final int COMING_ROWS = 420;

    static BulkGround on(TestDatabase database) {
        try (OpenStore store = database.open()) {
            store.vectors().apply(rows(PRESENT_COLLECTION, PRESENT), new CancelToken());
        }
        return new BulkGround(database, definition(database));
    }

    static List<Change> rows(String collection, int count) {
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Samples.put(collection, "row-" + i, Samples.vector(i), JsonObject.EMPTY));
        }
        return rows;
    }

    /// The whole of a run: what is laid aside, a unit of new rows and one that replaces them, what is put back.
    static void run(OpenStore store) {
        try (BulkRun run = store.bulk()) {
            run.expect(EXPECTED);
            store.vectors().apply(rows(COMING, COMING_ROWS), new CancelToken());
            store.vectors().apply(rows(COMING, COMING_ROWS), new CancelToken());
            run.finish(new CancelToken(), ProgressSink.SILENT);
        }
    }

    private static String definition(TestDatabase database) {
        return database.psql("SELECT pg_get_indexdef(indexrelid) FROM pg_index" + " WHERE indexrelid = to_regclass('"
                + NAME + "') AND indisvalid");
    }

    /// Empty while there is none that is valid.
    String index() {
        return definition(database);
    }

    long jobs() {
        return Long.parseLong(database.psql("SELECT count(*) FROM workbench.jobs"));
    }

    /// Until nobody has the lock of bulk runs.
    void awaitDeath() {
        database.psql("BEGIN; SELECT pg_advisory_xact_lock(7164, 2); COMMIT");
    }

    Check check(OpenStore store) {
        return store.care().examine().stream()
                .filter(check -> check.name().equals("index"))
                .findFirst()
                .orElseThrow();
    }

    void assertAsBefore(OpenStore store) {
        assertThat(index()).isEqualTo(definition);
        assertThat(jobs()).isZero();
        assertThat(check(store).state()).isEqualTo(Check.State.OK);
        assertThat(store.vectors().count(PRESENT_COLLECTION)).isEqualTo(PRESENT);
        assertThat(database.psql("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .isEqualTo("0");
        assertThat(database.psql("SELECT count(*) FROM pg_indexes WHERE indexname LIKE 'workbench_by_%'"))
                .isEqualTo("5");
    }

    /// What a crash left is named with its remedy, and `migrate` finishes it.
    void assertNamedAndFinished(OpenStore store) {
        awaitDeath();
        assertThat(check(store).detail()).contains("laid aside").contains("broke off");
        assertThat(check(store).remedy()).isEqualTo("sh installer/run.sh migrate");
        assertThat(store.care().standing())
                .as("the watch says it in the doctor's words")
                .isEqualTo(new StoreStanding.Unfinished(check(store).detail(), true));
        assertThat(store.care().migrate())
                .singleElement()
                .asString()
                .startsWith("The index public." + NAME + " stands again");
        assertAsBefore(store);
    }

    /// A transaction that has written a row and stays open: a build beside it waits at the point where the index is
    /// there and not valid.
    Connection writer() throws SQLException {
        PostgresConnections connections = new PostgresConnections(database.settings());
        connections.setApplicationName("another service");
        Connection writer = connections.getConnection();
        writer.setAutoCommit(false);
        new Session(writer, new CancelToken()).run(WRITING);
        return writer;
    }

    void awaitHalfBuilt() {
        for (int attempt = 0; attempt < 600; attempt++) {
            if (!database.psql(
                            "SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('" + NAME + "') AND NOT indisvalid")
                    .isEmpty()) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("no build was begun");
    }
}
