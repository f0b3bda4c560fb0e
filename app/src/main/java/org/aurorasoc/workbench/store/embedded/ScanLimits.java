package org.aurorasoc.workbench.store.embedded;

/// When a search may skip rows, and how sure it must be of those.
///
/// @param largestExact up to so many candidates every row is compared
record ScanLimits(int largestExact) {
    /// Comparing 20,000 rows takes about a millisecond and misses nothing: docs/decisions/0003.
    static final ScanLimits MEASURED = new ScanLimits(20_000);

    /// So many times the wanted rows are compared first, to know what score the others have to reach.
    static final int COMPARED_FIRST = 4;

    /// A row is skipped when its estimate lies so many standard deviations below that score.
    static final float SURE = 1.75f;

    private static final int CANDIDATES_PER_HIT = 20;

    boolean mayShorten(int candidates, int k) {
        return candidates > Math.max(largestExact, CANDIDATES_PER_HIT * k);
    }
}
