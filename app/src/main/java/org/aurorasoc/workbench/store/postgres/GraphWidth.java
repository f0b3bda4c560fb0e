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

    /// @param rows how many are asked for: a narrower walk could not give them
    int first(int rows) {
        int least = isAutomatic() ? SMALLEST : chosen;
        return Math.clamp(rows, least, Knobs.LARGEST_EF);
    }
}
