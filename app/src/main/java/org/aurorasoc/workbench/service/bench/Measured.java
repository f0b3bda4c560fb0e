package org.aurorasoc.workbench.service.bench;

/// What came out of a measurement.
public sealed interface Measured {
    /// Milliseconds of the same work done `n` times.
    record Times(double p50, double p99, int n) implements Measured {}

    /// Searches for `k` rows.
    ///
    /// @param recall the share of the really nearest rows that came
    /// @param full the share of answers with min(k, matching) rows
    record Recalled(int k, Times times, double recall, double full) implements Measured {}

    /// Work done by several at once.
    ///
    /// @param errors the share of it that failed
    record Crowded(int searchers, double perSecond, Times times, double errors) implements Measured {}

    /// One number, the more the better only where the unit says so ("rows/s").
    record Amount(double value, String unit) implements Measured {}

    /// Not measured, and why.
    record Off(String why) implements Measured {}
}
