package org.aurorasoc.workbench.service.intake;

import java.util.HashMap;
import java.util.Map;

/// Remembers in which line of a file an id stood first.
final class SeenIds {
    private final Map<String, Long> firstLines = new HashMap<>();

    long firstLineOf(String id, long line) {
        Long first = firstLines.putIfAbsent(id, line);
        return first == null ? line : first;
    }
}
