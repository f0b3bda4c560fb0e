package org.aurorasoc.workbench.service.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Crew;

/// What really is nearest to each question, in each slice: every row compared, in Java, without a store.
public final class Truth {
    private static final int CHUNK = 1_000;

    private final TopRows[][] best;

    private Truth(int queries, int depth) {
        best = new TopRows[Slice.values().length][queries];
        for (TopRows[] ofSlice : best) {
            Arrays.setAll(ofSlice, _ -> new TopRows(depth));
        }
    }

    /// @param depth the most rows that are ever asked for
    public static Truth of(Clusters clusters, List<Embedding> queries, int depth, CancelToken cancel) {
        double[][] wanted = queries.stream().map(Truth::unit).toArray(double[][]::new);
        int workers = Runtime.getRuntime().availableProcessors();
        List<Truth> shares = new ArrayList<>();
        List<Runnable> steps = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            Truth share = new Truth(wanted.length, depth);
            shares.add(share);
            int from = (int) ((long) clusters.rows() * worker / workers);
            int to = (int) ((long) clusters.rows() * (worker + 1) / workers);
            steps.add(() -> share.compare(clusters, from, to, wanted, cancel));
        }
        try (Crew crew = new Crew("bench-truth", workers)) {
            crew.run(steps);
        }
        Truth whole = new Truth(wanted.length, depth);
        shares.forEach(whole::add);
        return whole;
    }

    private void compare(Clusters clusters, int from, int to, double[][] wanted, CancelToken cancel) {
        for (int row = from; row < to; row++) {
            if (row % CHUNK == 0) {
                cancel.throwIfCancelled();
            }
            double[] unit = unit(clusters.vector(row));
            for (int query = 0; query < wanted.length; query++) {
                double score = dot(wanted[query], unit);
                for (Slice slice : Slice.values()) {
                    if (slice.has(row)) {
                        best[slice.ordinal()][query].offer(score, row);
                    }
                }
            }
        }
    }

    private void add(Truth other) {
        for (int slice = 0; slice < best.length; slice++) {
            for (int query = 0; query < best[slice].length; query++) {
                best[slice][query].offerAll(other.best[slice][query]);
            }
        }
    }

    /// The share of the k nearest rows that are among those found; 1 where no row is to be found.
    public double recall(Slice slice, int query, int k, Collection<String> found) {
        int[] rows = best[slice.ordinal()][query].best(k);
        if (rows.length == 0) {
            return 1;
        }
        Set<String> ids = new HashSet<>(found);
        return IntStream.of(rows).filter(row -> ids.contains(Clusters.id(row))).count() / (double) rows.length;
    }

    private static double[] unit(Embedding vector) {
        double[] values = new double[vector.dimension()];
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = vector.value(i);
            squares += values[i] * values[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
        }
        return values;
    }

    /// Four sums at once, which the processor adds side by side.
    private static double dot(double[] one, double[] other) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        return a + b + c + d;
    }
}
