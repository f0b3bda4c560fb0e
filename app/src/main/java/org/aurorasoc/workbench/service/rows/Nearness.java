package org.aurorasoc.workbench.service.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows joined by pairs into groups.
final class Nearness {
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, double[]> ranges = new HashMap<>();

    void join(String a, String b, double score) {
        String mine = root(a);
        String theirs = root(b);
        double[] range = ranges.computeIfAbsent(mine, _ -> new double[] {score, score});
        widen(range, score);
        if (!mine.equals(theirs)) {
            double[] other = ranges.remove(theirs);
            if (other != null) {
                widen(range, other[0]);
                widen(range, other[1]);
            }
            parents.put(theirs, mine);
        }
    }

    private static void widen(double[] range, double score) {
        range[0] = Math.min(range[0], score);
        range[1] = Math.max(range[1], score);
    }

    private String root(String id) {
        parents.putIfAbsent(id, id);
        String root = id;
        String above = parents.get(root);
        while (above != null && !above.equals(root)) {
            root = above;
            above = parents.get(root);
        }
        parents.put(id, root);
        return root;
    }

    double[] range(String anyOfIt) {
        return ranges.getOrDefault(root(anyOfIt), new double[2]);
    }

    List<List<String>> groups() {
        Map<String, List<String>> byRoot = new LinkedHashMap<>();
        for (String id : List.copyOf(parents.keySet())) {
            byRoot.computeIfAbsent(root(id), _ -> new ArrayList<>()).add(id);
        }
        return byRoot.values().stream().filter(group -> group.size() > 1).toList();
    }
}
