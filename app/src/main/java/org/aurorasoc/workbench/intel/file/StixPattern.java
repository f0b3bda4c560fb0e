package org.aurorasoc.workbench.intel.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.intel.Indicator;

/// Patterns that come to a list of values: `[a = 'x' OR b IN ('y','z')] OR [c = 'w']`. One that needs several things
/// at once says nothing about each alone, unless all are hashes of one file.
final class StixPattern {
    private static final int LONGEST = 256 * 1024;
    private static final Set<String> JOINS = Set.of("OR", "AND");

    private final PatternWords words;
    private final List<Indicator> found = new ArrayList<>();

    private StixPattern(PatternWords words) {
        this.words = words;
    }

    /// Empty when the pattern says more than values; a list without entries when it is of none of our types.
    static Optional<List<Indicator>> read(String pattern) {
        if (pattern.length() > LONGEST) {
            return Optional.empty();
        }
        StixPattern reading = new StixPattern(new PatternWords(pattern));
        return reading.observations() ? Optional.of(List.copyOf(reading.found)) : Optional.empty();
    }

    private boolean observations() {
        do {
            if (!words.take("[") || !comparisons() || !words.take("]")) {
                return false;
            }
        } while (words.take("OR"));
        return words.atEnd();
    }

    private boolean comparisons() {
        boolean together = false;
        boolean onlyHashes = true;
        String join;
        do {
            String path = words.next();
            onlyHashes &= path.contains("hashes.");
            if (!comparison(path)) {
                return false;
            }
            join = JOINS.contains(words.peek()) ? words.next() : "";
            together |= join.equals("AND");
        } while (!join.isEmpty());
        return onlyHashes || !together;
    }

    private boolean comparison(String path) {
        if (words.take("=")) {
            return value(path);
        }
        if (!words.take("IN") || !words.take("(")) {
            return false;
        }
        do {
            if (!value(path)) {
                return false;
            }
        } while (words.take(","));
        return words.take(")");
    }

    private boolean value(String path) {
        Optional<String> literal = words.literal();
        literal.flatMap(text -> StixObservable.of(path, text)).ifPresent(found::add);
        return literal.isPresent();
    }
}
