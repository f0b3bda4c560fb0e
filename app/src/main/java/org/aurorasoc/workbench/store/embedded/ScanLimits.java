package org.aurorasoc.workbench.store.embedded;

/// When a search may skip rows, and how sure it must be of those.
///
/// @param largestExact of up to so many rows every candidate is compared
record ScanLimits(int largestExact) {
    /// Comparing 20,000 rows takes about a millisecond and misses nothing: docs/decisions/0003.
    static final ScanLimits MEASURED = new ScanLimits(20_000);

    /// So many times the wanted rows are compared first, to know what score the others have to reach.
    static final int COMPARED_FIRST = 4;

    /// A row is skipped when its estimate lies so many standard deviations below that score. Of few candidates, which
    /// comparing all would be no great matter either, next to none that belongs there is.
    private static final float SURE = 2;

    private static final float SURER = 3;

    private static final int CANDIDATES_PER_HIT = 20;

    /// All codes are looked at, while candidates are compared one by one: as quick, where one row in so many is one.
    private static final int ROWS_PER_CANDIDATE = 25;

    /// @param rows of which so many are candidates
    boolean mayShorten(int rows, int candidates, int k) {
        return rows > largestExact && candidates > rows / ROWS_PER_CANDIDATE && candidates > CANDIDATES_PER_HIT * k;
    }

    float sureOf(int candidates) {
        return candidates > largestExact ? SURE : SURER;
    }
}
