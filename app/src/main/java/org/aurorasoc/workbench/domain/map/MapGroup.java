package org.aurorasoc.workbench.domain.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a map shows of one group, for whoever reads instead of looking.
///
/// @param name the word of [Colouring]
/// @param nearest the group whose middle is nearest in all dimensions; empty where there is only one
/// @param typical the rows nearest to the group's own middle, nearest first
public record MapGroup(String name, int size, Optional<String> nearest, List<Integer> typical) {
    private static final int TYPICAL = 3;

    public MapGroup {
        typical = List.copyOf(typical);
    }

    /// By rank where the words have one, else the largest first.
    public static List<MapGroup> of(List<MapRow> rows, UnitRows vectors, Colouring by) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            members.computeIfAbsent(by.groupOf(rows.get(i).labels()), _ -> new ArrayList<>())
                    .add(i);
        }
        Map<String, double[]> middles = new LinkedHashMap<>();
        members.forEach((name, numbers) -> middles.put(name, vectors.middle(numbers)));
        return members.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), middles, vectors))
                .sorted(Comparator.comparingInt((MapGroup group) -> by.rankOf(group.name()))
                        .thenComparing(Comparator.comparingInt(MapGroup::size).reversed())
                        .thenComparing(MapGroup::name))
                .toList();
    }

    private static MapGroup group(String name, List<Integer> numbers, Map<String, double[]> middles, UnitRows vectors) {
        double[] middle = middles.getOrDefault(name, new double[vectors.dimension()]);
        Optional<String> nearest = middles.keySet().stream()
                .filter(other -> !other.equals(name))
                .max(Comparator.comparingDouble(other -> dot(middle, middles.getOrDefault(other, middle))));
        List<Integer> typical = numbers.stream()
                .sorted(Comparator.comparingDouble((Integer row) -> vectors.dot(row, middle))
                        .reversed())
                .limit(TYPICAL)
                .toList();
        return new MapGroup(name, numbers.size(), nearest, typical);
    }

    private static double dot(double[] one, double[] other) {
        double dot = 0;
        for (int d = 0; d < one.length; d++) {
            dot += one[d] * other[d];
        }
        return dot;
    }
}
