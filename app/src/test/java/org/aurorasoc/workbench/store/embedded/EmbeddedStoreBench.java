package org.aurorasoc.workbench.store.embedded;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// The embedded store as a whole at a given number of rows: writing, opening, searching, filtering, size.
/// Arguments: an empty home, the number of rows, the file to write the figures to.
final class EmbeddedStoreBench {
    private static final int BATCH = 500;
    private static final int K = 10;
    private static final String CASES = "aurora_cases";

    private final Path home;
    private final int rows;
    private final PrintWriter out;
    private final BenchVectors source = new BenchVectors(2_000);

    private EmbeddedStoreBench(Path home, int rows, PrintWriter out) {
        this.home = home;
        this.rows = rows;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments[2]);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(report, StandardCharsets.UTF_8))) {
            new EmbeddedStoreBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]), out).measure();
        }
    }

    private void measure() throws IOException {
        try (OpenStore store = timed("open an empty home", () -> EmbeddedStore.open(home))) {
            timed("write " + rows + " rows, " + BATCH + " a unit", () -> fill(store.vectors()));
            timed("write 200 units of one row", () -> singles(store.vectors()));
        }
        size("store");
        size("derived");
        try (OpenStore store = timed("open it again", () -> EmbeddedStore.open(home))) {
            search(store.vectors());
        }
        Files.delete(home.resolve("derived/vectors.bin"));
        timed("open it with the derived file deleted", () -> EmbeddedStore.open(home))
                .close();
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T timed(String what, Work<T> work) throws IOException {
        long start = System.nanoTime();
        T result = work.run();
        out.printf("%-42s %8.0f ms%n", what, (System.nanoTime() - start) / 1e6);
        return result;
    }

    private boolean fill(VectorStore store) {
        Random random = new Random(1);
        for (int from = 0; from < rows; from += BATCH) {
            List<Change> unit = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                unit.add(put(i, random));
            }
            store.apply(unit, new CancelToken());
        }
        return true;
    }

    private boolean singles(VectorStore store) {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            store.apply(List.of(put(rows + i, random)), new CancelToken());
        }
        return true;
    }

    private Change put(int i, Random random) {
        JsonObject payload = new JsonObject(Map.of(
                "summary", Json.of("Host " + i + " beaconed to a rare domain and was isolated. ".repeat(6)),
                "techniques", new JsonArray(List.of(Json.of("T1071." + i % 1000), Json.of("T1059"))),
                "severity", Json.of(i % 100 == 0 ? "critical" : "low"),
                "rule", Json.of("rule-" + i % 1000),
                "stored_at", Json.of("2026-01-01T00:00:00Z")));
        String id = String.format("case-%07d", i);
        return new Change.Put(
                new Entry(new EntryKey(CASES, id), source.row(random), ModelId.MINILM, TextHash.of(id), payload));
    }

    private void search(VectorStore store) throws IOException {
        List<Embedding> queries = source.queries(300);
        Filter rare = Filter.containing(JsonObject.of("rule", Json.of("rule-7")));
        Filter critical = new Filter(JsonObject.EMPTY, Set.of(Severity.CRITICAL), null, null, null, null, false);
        timed("first search (makes the codes)", () -> search(store, queries.getFirst(), Filter.NONE));
        percentiles("search", store, queries, Filter.NONE);
        timed("first filtered search (reads payloads)", () -> search(store, queries.getFirst(), rare));
        percentiles("search, filter of 0.1 %", store, queries, rare);
        percentiles("search, severity of 1 %", store, queries, critical);
        timed("collections", store::collections);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf("%-42s %8.1f MB%n", "heap in use", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private static SearchAnswer search(VectorStore store, Embedding query, Filter filter) {
        return store.search(
                new SearchRequest(CASES, new Probe.ByVector(query, ModelId.MINILM), K, filter, -1), new CancelToken());
    }

    private void percentiles(String what, VectorStore store, List<Embedding> queries, Filter filter) {
        queries.forEach(query -> search(store, query, filter));
        double[] millis = queries.stream()
                .mapToDouble(query -> {
                    long start = System.nanoTime();
                    search(store, query, filter);
                    return (System.nanoTime() - start) / 1e6;
                })
                .sorted()
                .toArray();
        out.printf(
                "%-42s p50 %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
                what, millis[millis.length / 2], millis[millis.length * 95 / 100], millis[millis.length * 99 / 100]);
    }

    private void size(String folder) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            long bytes = Arrays.stream(files.toArray(Path[]::new))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            out.printf("%-42s %8.1f MB%n", "size of " + folder + "/", bytes / 1e6);
        }
    }
}
