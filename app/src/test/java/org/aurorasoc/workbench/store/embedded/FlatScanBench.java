package org.aurorasoc.workbench.store.embedded;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.task.CancelToken;

/// Compares a flat scan of all floats with one-bit codes and rescoring: what set `ScanLimits.MEASURED`.
/// Arguments: a scratch folder and the file to write the figures to.
final class FlatScanBench {
    private static final int QUERIES = 200;
    private static final int K = 10;

    private final Path scratch;
    private final PrintWriter out;

    private FlatScanBench(Path scratch, PrintWriter out) {
        this.scratch = scratch;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments[1]);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(report, StandardCharsets.UTF_8))) {
            FlatScanBench bench = new FlatScanBench(Path.of(arguments[0]), out);
            for (int clusters : new int[] {2_000, 0}) {
                for (int rows : new int[] {1_000, 10_000, 20_000, 40_000, 100_000}) {
                    bench.measure(rows, clusters);
                }
            }
        }
    }

    private void measure(int rows, int clusters) throws IOException {
        out.printf("%n%,d rows, %s%n", rows, clusters > 0 ? clusters + " clusters" : "no clusters at all");
        BenchVectors source = new BenchVectors(clusters);
        Path file = Files.createTempFile(scratch, "vectors", ".bin");
        try (VectorFile vectors = new VectorFile(file)) {
            LiveRows live = fill(vectors, source, rows);
            UnitVectors units = new UnitVectors(vectors);
            RowGroup group = live.collection("c").rankedBy(ModelId.MINILM).getFirst();
            List<Embedding> queries = source.queries(QUERIES);
            Candidates all = new Candidates(group.slots(), group.size());
            NearestScan plain = new NearestScan(live, vectors, new PlainDotProduct());
            NearestScan wide = new NearestScan(live, vectors, new WideDotProduct());
            CancelToken never = new CancelToken();
            List<int[]> truth = run("exact, plain loop", queries, q -> plain.nearest(q, all, K, never));
            run("exact, vector module", queries, q -> wide.nearest(q, all, K, never));

            long start = System.nanoTime();
            BitCodes codes = BitCodes.build(group, slot -> units.at(slot, live.inverseNorm(slot)));
            group.codes(codes);
            out.printf("  codes built in %.0f ms, %.1f MB%n", (System.nanoTime() - start) / 1e6, rows * 56 / 1e6);
            for (NearestScan scan : List.of(plain, wide)) {
                CodeScan codeScan = scan == plain ? new PlainCodeScan() : new WideCodeScan();
                CodedShortlist shortlist = new CodedShortlist(ScanLimits.MEASURED, live, units, scan, codeScan);
                List<int[]> found = run(
                        scan == plain ? "codes, plain loops" : "codes, vector module",
                        queries,
                        q -> scan.nearest(q, shortlist.shorten(q, group, all, K, never), K, never));
                double compared = queries.stream()
                        .mapToInt(
                                q -> shortlist.shorten(q, group, all, K, never).count())
                        .average()
                        .orElse(0);
                out.printf("    recall@10 %.4f, %.0f rows compared%n", recall(truth, found), compared);
            }
        }
        Files.delete(file);
    }

    private static LiveRows fill(VectorFile vectors, BenchVectors source, int rows) {
        vectors.prepare(UUID.randomUUID(), rows);
        LiveRows live = new LiveRows();
        Directory directory = new Directory(live, new UnitVectors(vectors));
        Random random = new Random(1);
        for (int slot = 0; slot < rows; slot++) {
            byte[] vector = VectorBytes.of(source.row(random));
            vectors.write(slot, vector);
            byte[] key = String.format("row-%07d", slot).getBytes(StandardCharsets.UTF_8);
            directory.take(
                    new RowPlace(slot, "c", key, ModelId.MINILM.name(), VectorBytes.checksum(ByteBuffer.wrap(vector))));
        }
        return live;
    }

    private List<int[]> run(String name, List<Embedding> queries, Function<Embedding, List<RankedRow>> search) {
        for (int warm = 0; warm < 3; warm++) {
            queries.subList(0, 50).forEach(search::apply);
        }
        double[] millis = new double[queries.size()];
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            List<RankedRow> ranked = search.apply(queries.get(i));
            millis[i] = (System.nanoTime() - start) / 1e6;
            found.add(ranked.stream().mapToInt(RankedRow::slot).toArray());
        }
        Arrays.sort(millis);
        out.printf("  %-28s p50 %7.3f ms   p95 %7.3f ms%n", name, millis[100], millis[190]);
        return found;
    }

    private static double recall(List<int[]> truth, List<int[]> found) {
        long shared = 0;
        for (int i = 0; i < truth.size(); i++) {
            int[] mine = found.get(i);
            shared += Arrays.stream(truth.get(i))
                    .filter(slot -> Arrays.stream(mine).anyMatch(s -> s == slot))
                    .count();
        }
        return shared / (double) (truth.size() * K);
    }
}
