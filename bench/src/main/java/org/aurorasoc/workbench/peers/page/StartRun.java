package org.aurorasoc.workbench.peers.page;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What installer/start-bench.sh printed: the medians of starts with and without the cache.
///
/// @param lines its last lines, one a moment of the start
public record StartRun(List<String> lines) {
    private static final Pattern MEDIANS =
            Pattern.compile("(.+): without cache (\\d+) ms, with cache (\\d+) ms, ratio [\\d.]+");

    public StartRun {
        lines = lines.stream()
                .filter(line -> MEDIANS.matcher(line).matches() || line.startsWith("cores "))
                .toList();
    }

    public static final String SHOWN = "window shown";

    public OptionalDouble withoutCache(String moment) {
        return of(moment, 2);
    }

    public OptionalDouble withCache(String moment) {
        return of(moment, 3);
    }

    private OptionalDouble of(String moment, int group) {
        return lines.stream()
                .map(MEDIANS::matcher)
                .filter(Matcher::matches)
                .filter(found -> found.group(1).equals(moment))
                .mapToDouble(found -> Double.parseDouble(found.group(group)))
                .findFirst();
    }
}
