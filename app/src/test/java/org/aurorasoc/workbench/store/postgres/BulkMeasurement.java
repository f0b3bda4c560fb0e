package org.aurorasoc.workbench.store.postgres;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;

/// From which share of new rows an index is better built anew. Run its main method with the test class path and the
/// rows to end with; see docs/measurements. What many rows cost beside a COPY by hand is measured by the bench module.
final class BulkMeasurement {
    private static final int STEPS = 3;
    private static final int ONE_BY_ONE = 500;
    private static final String WITHOUT_INDEX = "DROP INDEX idx_vector_embeddings_hnsw";
    private static final String BUILD = "INDEX %s measured ON vector_embeddings"
            + " USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 200)";
    private static final String STAGED = "CREATE TEMP TABLE staged (collection text, source_id text,"
            + " embedding vector, payload jsonb, created_at timestamptz) ON COMMIT DROP";
    private static final String UPSERT = "INSERT INTO vector_embeddings (collection, source_id, embedding, payload,"
            + " created_at) SELECT collection, source_id, embedding, payload, now() FROM staged"
            + " ON CONFLICT (collection, source_id) DO UPDATE SET embedding = excluded.embedding,"
            + " payload = excluded.payload, created_at = excluded.created_at";

    private final PrintStream out;
    private final int most;

    private BulkMeasurement(PrintStream out, int most) {
        this.out = out;
        this.most = most;
    }

    public static void main(String[] args) throws SQLException {
        new BulkMeasurement(System.out, Integer.parseInt(args[0])).shares();
    }

    /// 2,000 clusters; 600 characters of payload beside each vector.
    private static List<Change> rows(String collection, int from, int count) {
        List<Change> rows = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            float[] values = Samples.vector(i % 2_000).toArray();
            Embedding off = Samples.vector(7_000_000L + i);
            for (int d = 0; d < values.length; d++) {
                values[d] += off.value(d);
            }
            JsonObject payload = JsonObject.of("summary", Json.of("word ".repeat(120) + i));
            rows.add(Samples.put(collection, "row-" + i, new Embedding(values), payload));
        }
        return rows;
    }

    private static double seconds(Step step) throws SQLException {
        long started = System.nanoTime();
        step.run();
        return (System.nanoTime() - started) / 1e9;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private static Session session(Connection connection) {
        return new Session(connection, new CancelToken());
    }

    private static void byHand(Connection connection, List<Change> rows) throws SQLException {
        Session session = session(connection);
        session.run(STAGED);
        session.copy(
                "COPY staged (collection, source_id, embedding, payload, created_at) FROM STDIN (FORMAT binary)",
                rows,
                (row, into) -> {
                    var entry = ((Change.Put) row).entry();
                    into.row(5);
                    into.text(entry.key().collection());
                    into.text(entry.key().sourceId());
                    into.vector(entry.embedding());
                    into.json(entry.payload());
                    into.moment(Instant.EPOCH);
                });
        session.run(UPSERT);
        connection.commit();
    }

    private void shares() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        database.psql(WITHOUT_INDEX);
        try (Connection connection = new PostgresConnections(database.settings()).getConnection()) {
            connection.setNetworkTimeout(Runnable::run, 0);
            connection.setAutoCommit(true);
            session(connection).run("SET maintenance_work_mem = '256MB'");
            for (int step = 1; step <= STEPS; step++) {
                int from = most * (step - 1) / STEPS;
                share(connection, from, most * step / STEPS);
            }
        }
    }

    private void share(Connection connection, int from, int rows) throws SQLException {
        Session session = session(connection);
        connection.setAutoCommit(false);
        byHand(connection, rows("shares", from, rows - from));
        connection.setAutoCommit(true);
        double beside = seconds(() -> session.run("CREATE " + BUILD.formatted("CONCURRENTLY")));
        session.run("DROP INDEX measured");
        double plain = seconds(() -> session.run("CREATE " + BUILD.formatted("")));
        connection.setAutoCommit(false);
        List<Change> more = rows("more", 0, ONE_BY_ONE);
        double single = seconds(() -> byHand(connection, more)) / ONE_BY_ONE;
        session.run("DELETE FROM vector_embeddings WHERE collection = 'more'");
        session.run("DROP INDEX measured");
        connection.commit();
        double built = plain / rows;
        out.printf(
                "%,7d rows: built in %.1f s, beside others %.1f s; into the index %,.0f rows/s; a build pays from a"
                        + " share of %.2f%n",
                rows, plain, beside, 1 / single, built / (single - built));
    }
}
