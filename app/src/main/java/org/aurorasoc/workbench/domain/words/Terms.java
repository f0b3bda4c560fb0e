package org.aurorasoc.workbench.domain.words;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.CodePoints;

/// What a text is found by: each term and how often it stands there, in code-point order; `length` counts all.
/// `capped` says that the text had more, which was not read.
public record Terms(SortedMap<String, Integer> counts, int length, boolean capped) {
    public Terms {
        SortedMap<String, Integer> ordered = new TreeMap<>(CodePoints.ORDER);
        ordered.putAll(counts);
        counts = Collections.unmodifiableSortedMap(ordered);
    }
}
