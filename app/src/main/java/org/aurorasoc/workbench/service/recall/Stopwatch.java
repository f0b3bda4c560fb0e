package org.aurorasoc.workbench.service.recall;

/// Splits the time of one request into its parts.
final class Stopwatch {
    private static final double NANOS_A_MILLI = 1e6;

    private final long start = System.nanoTime();

    /// Milliseconds since the start.
    double lap() {
        return (System.nanoTime() - start) / NANOS_A_MILLI;
    }

    /// Everything after the embedding counts as search but what the accounting itself took.
    RecallAnswer.Timings timings(double embedMillis) {
        double searched = lap();
        double total = lap();
        return new RecallAnswer.Timings(embedMillis, searched - embedMillis, total - searched, total);
    }
}
