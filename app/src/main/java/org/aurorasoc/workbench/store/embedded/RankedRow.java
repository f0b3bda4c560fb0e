package org.aurorasoc.workbench.store.embedded;

import java.util.Arrays;
import java.util.Comparator;

/// A row on its way to becoming a hit; in the order of hits: by score, then by id, whose UTF-8 orders as code points.
record RankedRow(int slot, double score, byte[] key) {
    static final Comparator<RankedRow> NEAREST_FIRST = Comparator.comparingDouble(RankedRow::score)
            .reversed()
            .thenComparing(RankedRow::key, Arrays::compareUnsigned);
}
