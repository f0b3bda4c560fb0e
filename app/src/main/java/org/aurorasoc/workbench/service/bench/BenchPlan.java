package org.aurorasoc.workbench.service.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.error.InvalidInputException;

/// What is to be measured.
///
/// @param sizes numbers of rows, each in a store of its own
/// @param repeats how often each measurement is made; times are pooled, rates are the median
public record BenchPlan(List<Integer> sizes, Set<PartName> parts, int repeats) {
    public static final List<Integer> USUAL_SIZES = List.of(1_000, 10_000, 100_000);
    public static final Set<PartName> EVERYTHING = Set.copyOf(EnumSet.allOf(PartName.class));
    public static final int USUAL_REPEATS = 3;
    private static final int FEWEST_ROWS = 100;
    private static final int MOST_ROWS = 10_000_000;
    private static final int MOST_REPEATS = 100;

    public BenchPlan {
        sizes = List.copyOf(sizes);
        parts = Set.copyOf(parts);
        if (sizes.stream().anyMatch(rows -> rows < FEWEST_ROWS || rows > MOST_ROWS)) {
            throw new InvalidInputException(
                    "The number of rows must be between " + FEWEST_ROWS + " and " + MOST_ROWS + ".",
                    "Give such a number.");
        }
        if (repeats < 1 || repeats > MOST_REPEATS) {
            throw new InvalidInputException(
                    "The number of repeats must be between 1 and " + MOST_REPEATS + ".", "Give such a number.");
        }
    }

    /// The parts that run at each size: those wanted, and those without which they could not.
    Set<PartName> partsOverRows() {
        EnumSet<PartName> needed = EnumSet.noneOf(PartName.class);
        parts.stream().filter(PartName::isOverRows).forEach(needed::add);
        if (!needed.isEmpty()) {
            needed.add(PartName.INGEST);
        }
        if (needed.contains(PartName.WORDS) || needed.contains(PartName.HYBRID)) {
            needed.add(PartName.TRACES);
        }
        return needed;
    }
}
