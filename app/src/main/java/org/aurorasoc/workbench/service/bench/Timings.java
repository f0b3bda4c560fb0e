package org.aurorasoc.workbench.service.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/// Collects how long the same work took, time after time. For one thread.
public final class Timings {
    private static final double NANOS_A_MILLI = 1e6;

    private long[] nanos = new long[256];
    private int n;

    public void add(long took) {
        if (n == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * n);
        }
        nanos[n] = took;
        n++;
    }

    public <T> T time(Supplier<T> work) {
        long begun = System.nanoTime();
        T done = work.get();
        add(System.nanoTime() - begun);
        return done;
    }

    public void addAll(Timings others) {
        for (int i = 0; i < others.n; i++) {
            add(others.nanos[i]);
        }
    }

    public int count() {
        return n;
    }

    /// By nearest rank; NaN without any.
    public Measured.Times times() {
        long[] sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        return new Measured.Times(millis(sorted, 0.50), millis(sorted, 0.99), n);
    }

    private static double millis(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(1, rank) - 1] / NANOS_A_MILLI;
    }

    /// The middle one, of an even number the upper: what rates of several rounds are told by.
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
