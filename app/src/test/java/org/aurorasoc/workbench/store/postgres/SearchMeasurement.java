package org.aurorasoc.workbench.store.postgres;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;

/// What a search costs at 100,000 rows, by the graph and by comparing every row; the figures behind the threshold.
/// Run its main method with the test class path; see docs/measurements.
final class SearchMeasurement {
    private static final int[] SIZES = {1_000, 5_000, 10_000, 20_000, 64_000};
    private static final int SEARCHES = 200;

    private final PrintStream out;

    private SearchMeasurement(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        new SearchMeasurement(System.out).run();
    }

    private void run() {
        TestDatabase database = TestDatabase.migrated();
        database.psql("DROP INDEX idx_vector_embeddings_hnsw");
        try (OpenStore store = database.open()) {
            for (int size : SIZES) {
                fill(store, size);
            }
        }
        timed(
                "building the index over 100,000 rows",
                () -> database.psql("SET maintenance_work_mem = '512MB'; CREATE INDEX idx_vector_embeddings_hnsw"
                        + " ON vector_embeddings USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 200);"
                        + " VACUUM ANALYZE vector_embeddings"));
        try (OpenStore store = database.open();
                OpenStore exact = PostgresStore.openWithoutIterativeScan(database.settings())) {
            for (int size : SIZES) {
                measure("every row compared, " + size + " rows", exact, name(size), Filter.NONE);
            }
            measure("as shipped, 1,000 rows of 100,000", store, name(1_000), Filter.NONE);
            measure("as shipped, 10,000 rows of 100,000", store, name(10_000), Filter.NONE);
            measure("as shipped, 64,000 rows of 100,000", store, name(64_000), Filter.NONE);
            measure("as shipped, a filter that half satisfy", store, name(64_000), half("a"));
            measure("as shipped, a filter that nothing satisfies", store, name(64_000), half("none"));
        }
    }

    private static String name(int size) {
        return "rows-" + size;
    }

    private static Filter half(String value) {
        return Filter.containing(JsonObject.of("half", Json.of(value)));
    }

    private void timed(String what, Runnable work) {
        long started = System.nanoTime();
        work.run();
        out.printf("%-50s %,.1f s%n", what, (System.nanoTime() - started) / 1e9);
    }

    /// 2,000 clusters over all; 600 characters of payload beside each vector.
    private static Embedding row(int size, int number) {
        float[] values = Samples.vector((size + number) % 2_000).toArray();
        Embedding off = Samples.vector(7_000_000L + 31L * size + number);
        for (int i = 0; i < values.length; i++) {
            values[i] += off.value(i);
        }
        return new Embedding(values);
    }

    private void fill(OpenStore store, int size) {
        timed("storing " + size + " rows without an index", () -> {
            for (int from = 0; from < size; from += 1_000) {
                List<Change> rows = new ArrayList<>();
                for (int i = from; i < from + 1_000; i++) {
                    JsonObject payload = JsonObject.of("summary", Json.of("word ".repeat(120)))
                            .with("half", Json.of(i % 2 == 0 ? "a" : "b"));
                    rows.add(Samples.put(name(size), "row-" + i, row(size, i), payload));
                }
                store.vectors().apply(rows, new CancelToken());
            }
        });
    }

    private void measure(String what, OpenStore store, String collection, Filter filter) {
        double[] millis = new double[SEARCHES];
        for (int i = -20; i < SEARCHES; i++) {
            SearchRequest request = new SearchRequest(
                    collection, Samples.probe(Samples.vector(Math.abs(i) * 7 % 2_000)), 10, filter, -1);
            long started = System.nanoTime();
            store.vectors().search(request, new CancelToken());
            if (i >= 0) {
                millis[i] = (System.nanoTime() - started) / 1e6;
            }
        }
        Arrays.sort(millis);
        out.printf("%-50s p50 %6.1f ms  p99 %6.1f ms%n", what, millis[SEARCHES / 2], millis[SEARCHES * 99 / 100]);
    }
}
