package org.aurorasoc.workbench.domain.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Chooses by what candidates are picked: the rarest first, as long as looking them up stays cheap. What is left out
/// still counts for the candidates that the others picked.
public final class RarestFirst {
    /// Rows that a store looks at, at most, to pick candidates.
    public static final long BUDGET = 20_000;

    private RarestFirst() {}

    /// `having` says in how many rows each stands; equally rare ones go by `order`. At least one, when there is any.
    public static <T> List<T> within(long budget, Map<T, Long> having, Comparator<T> order) {
        List<T> sorted = having.entrySet().stream()
                .sorted(Comparator.comparingLong(Map.Entry<T, Long>::getValue).thenComparing(Map.Entry::getKey, order))
                .map(Map.Entry::getKey)
                .toList();
        List<T> chosen = new ArrayList<>();
        long spent = 0;
        for (T each : sorted) {
            spent += having.getOrDefault(each, 0L);
            if (spent > budget && !chosen.isEmpty()) {
                break;
            }
            chosen.add(each);
        }
        return chosen;
    }
}
