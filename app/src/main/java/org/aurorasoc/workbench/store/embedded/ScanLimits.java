package org.aurorasoc.workbench.store.embedded;

/// When a search may skip rows.
///
/// @param largestExact up to so many candidates every row is compared
/// @param leastRescored above it, at least so many are picked by their codes and compared
record ScanLimits(int largestExact, int leastRescored) {
    /// Comparing 20,000 rows takes about a millisecond and misses nothing: docs/decisions/0003.
    static final ScanLimits MEASURED = new ScanLimits(20_000, 4_000);

    private static final int RESCORED_PER_HIT = 10;

    int rescored(int k) {
        return Math.max(leastRescored, RESCORED_PER_HIT * k);
    }

    boolean mayShorten(int candidates, int k) {
        return candidates > Math.max(largestExact, 2 * rescored(k));
    }
}
