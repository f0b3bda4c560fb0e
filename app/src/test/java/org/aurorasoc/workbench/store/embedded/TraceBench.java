package org.aurorasoc.workbench.store.embedded;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.TraceIndex;

/// What words and tokens cost the embedded store to write, and how quickly they are looked up.
/// Arguments: an empty folder, the number of rows, the file to write the figures to.
final class TraceBench {
    private static final int BATCH = 500;
    private static final int WORDS_A_ROW = 30;
    private static final int VOCABULARY = 50_000;
    private static final int REPEATS = 15;

    private final Path folder;
    private final int rows;
    private final PrintWriter out;
    private final BenchVectors source = new BenchVectors(2_000);

    private TraceBench(Path folder, int rows, PrintWriter out) {
        this.folder = folder;
        this.rows = rows;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments[2]);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(report, StandardCharsets.UTF_8), true)) {
            new TraceBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]), out).measure();
        }
    }

    private void measure() throws IOException {
        try (OpenStore bare = EmbeddedStore.open(Files.createDirectory(folder.resolve("bare")))) {
            once("write rows without traces", () -> fill(bare, false));
        }
        Path home = Files.createDirectory(folder.resolve("traced"));
        try (OpenStore store = EmbeddedStore.open(home)) {
            once("write rows with traces", () -> fill(store, true));
        }
        try (OpenStore store = EmbeddedStore.open(home)) {
            read(store);
        }
        out.printf("%-50s %8.1f MB%n", "size of the database", Files.size(home.resolve("store/workbench.mv.db")) / 1e6);
    }

    private void read(OpenStore store) {
        TraceIndex traces = store.traces();
        long before = heapInUse();
        once("first word asked for (reads all words)", () -> traces.postings(Samples.CASES, List.of("word0")));
        out.printf("%-50s %8.1f MB%n", "heap for words in memory", (heapInUse() - before) / 1e6);
        once("counts", () -> traces.counts(Samples.CASES));
        for (int word : new int[] {0, 10, 100, 1_000}) {
            List<String> one = List.of("word" + word);
            int places = traces.postings(Samples.CASES, one).size();
            often("postings of a word in " + places, () -> traces.postings(Samples.CASES, one));
            often("entries with that word", () -> traces.entriesWithTerms(Samples.CASES, one));
        }
        List<String> thirty =
                IntStream.range(0, 30).mapToObj(i -> "word" + i * 40).toList();
        List<String> hundred =
                IntStream.range(0, 100).mapToObj(i -> id(i * 7 % rows)).toList();
        often("entries with each of 30 words", () -> traces.entriesWithTerms(Samples.CASES, thirty));
        often("postings of 30 words in 100 rows", () -> traces.postingsIn(Samples.CASES, thirty, hundred));
        often("tokens of 100 rows", () -> traces.tokensOf(Samples.CASES, hundred));
        often("rows sharing a token of 1 %", () -> traces.sharing(Samples.CASES, List.of(new Token("host", "host7"))));
        often("lacking, when none is", () -> traces.lacking(Samples.CASES, "", 100));
        often("a page of 1,000 rows", () -> store.vectors().page(new PageRequest(Samples.CASES, id(rows / 2), 1_000)));
        often("by value", () -> store.vectors().byValue(Samples.CASES, List.of("value7")));
        often("sample of 2,000", () -> store.vectors().sample(Samples.CASES, 2_000));
        often("collections", () -> store.vectors().collections());
    }

    private static long heapInUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void fill(OpenStore store, boolean traced) {
        Random random = new Random(1);
        for (int from = 0; from < rows; from += BATCH) {
            List<Change> unit = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                unit.add(put(i, random));
                if (traced) {
                    unit.add(trace(i, random));
                }
            }
            Cases.apply(store, unit);
        }
    }

    private static String id(int i) {
        return String.format("case-%07d", i);
    }

    private Change put(int i, Random random) {
        JsonObject payload = new JsonObject(Map.of(
                "summary", Json.of("Host " + i + " beaconed to a rare domain and was isolated. ".repeat(6)),
                "value", Json.of("value" + i)));
        return new Change.Put(new Entry(
                new EntryKey(Samples.CASES, id(i)), source.row(random), ModelId.MINILM, TextHash.of(id(i)), payload));
    }

    /// Words fall off as in a language: the commonest stands in half of the rows.
    private static Change trace(int i, Random random) {
        Map<String, Integer> counts = new TreeMap<>();
        while (counts.size() < WORDS_A_ROW) {
            int word = (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
            counts.merge("word" + word, 1, Integer::sum);
        }
        Token[] tokens = {
            new Token("host", "host" + i % 100),
            new Token("domain", "d" + random.nextInt(VOCABULARY) + ".example"),
            new Token("technique", "T" + (1000 + random.nextInt(200)))
        };
        return new Change.Trace(new EntryKey(Samples.CASES, id(i)), null, Closing.traces(counts, tokens));
    }

    private void once(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        out.printf("%-50s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    }

    private void often(String what, Runnable work) {
        double[] millis = IntStream.range(0, REPEATS)
                .mapToDouble(_ -> {
                    long start = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - start) / 1e6;
                })
                .toArray();
        double first = millis[0];
        double median =
                IntStream.range(0, REPEATS).mapToDouble(i -> millis[i]).sorted().toArray()[REPEATS / 2];
        out.printf("%-50s %8.2f ms, the first %.1f ms%n", what, median, first);
    }
}
