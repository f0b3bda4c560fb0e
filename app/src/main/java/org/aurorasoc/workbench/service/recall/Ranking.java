package org.aurorasoc.workbench.service.recall;

import java.util.List;

/// What a leg found, the best first. `complete` says that nothing else can match in this leg.
record Ranking<T>(List<T> rows, boolean complete) {
    static <T> Ranking<T> none() {
        return new Ranking<>(List.of(), true);
    }

    Ranking {
        rows = List.copyOf(rows);
    }
}
