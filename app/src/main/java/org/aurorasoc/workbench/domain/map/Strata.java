package org.aurorasoc.workbench.domain.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A smaller sample of a sample: every group keeps its share, and a rare one a few rows at least.
public final class Strata {
    private static final int AT_LEAST = 10;

    private Strata() {}

    /// The first rows of each group, in the order of the whole.
    public static <T> List<T> draw(List<T> all, int most, Function<T, String> group) {
        if (all.size() <= most) {
            return List.copyOf(all);
        }
        Map<String, Integer> sizes = new LinkedHashMap<>();
        all.forEach(row -> sizes.merge(group.apply(row), 1, Integer::sum));
        Map<String, Integer> open = shares(sizes, all.size(), most);
        List<T> drawn = new ArrayList<>(most);
        for (T row : all) {
            if (open.merge(group.apply(row), -1, Integer::sum) >= 0) {
                drawn.add(row);
            }
        }
        return drawn;
    }

    private static Map<String, Integer> shares(Map<String, Integer> sizes, int all, int most) {
        int floor = Math.min(AT_LEAST, most / sizes.size());
        Map<String, Integer> shares = new LinkedHashMap<>();
        sizes.forEach((group, size) -> shares.put(group, Math.min(size, floor)));
        int left = most - shares.values().stream().mapToInt(Integer::intValue).sum();
        int beyond = all - (most - left);
        sizes.forEach((group, size) ->
                shares.merge(group, (int) ((long) left * (size - Math.min(size, floor)) / beyond), Integer::sum));
        int rest = most - shares.values().stream().mapToInt(Integer::intValue).sum();
        List<String> largestFirst = sizes.keySet().stream()
                .sorted(Comparator.comparing((String group) -> sizes.getOrDefault(group, 0))
                        .reversed())
                .toList();
        for (int i = 0; rest > 0; i = (i + 1) % largestFirst.size()) {
            String group = largestFirst.get(i);
            if (shares.getOrDefault(group, 0) < sizes.getOrDefault(group, 0)) {
                shares.merge(group, 1, Integer::sum);
                rest--;
            }
        }
        return shares;
    }
}
