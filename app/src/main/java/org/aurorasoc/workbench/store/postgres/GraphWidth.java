package org.aurorasoc.workbench.store.postgres;

import org.aurorasoc.workbench.settings.GraphSettings;

/// How many rows a walk through the graph keeps in view (hnsw.ef_search): what the settings say, else by the rule here.
record GraphWidth(int chosen) {
    /// For a second walk: among 100 tight groups of 130 rows, a width of 64 lost every fourth group whole, 400 every
    /// ninth, 800 every twenty-fifth (docs/measurements).
    static final int WIDE = 800;

    /// For a first one: of ordinary groups this finds all that a wider one does.
    private static final int SMALLEST = 64;

    boolean isAutomatic() {
        return chosen == GraphSettings.AUTOMATIC;
    }

    /// Wide enough for twice the rows asked for to pass the filter at the first look: rows that come late, in further
    /// looks, leave nearer ones behind.
    ///
    /// @param matching how many of the `ranked` rows pass, or at least pass
    int first(int rows, long matching, long ranked) {
        long enough = Math.ceilDiv(2L * rows * ranked, Math.max(1, matching));
        return isAutomatic() ? Math.clamp(enough, first(rows), Knobs.LARGEST_EF) : first(rows);
    }

    /// @param rows how many are asked for: a narrower walk could not give them
    int first(int rows) {
        int least = isAutomatic() ? SMALLEST : chosen;
        return Math.clamp(rows, least, Knobs.LARGEST_EF);
    }
}
