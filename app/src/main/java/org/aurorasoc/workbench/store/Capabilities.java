package org.aurorasoc.workbench.store;

import java.util.List;

/// What a store can do and for how much: shown beside it, so nobody has to guess.
///
/// @param backend `embedded` or `postgres`
/// @param maxVectors how many vectors it serves well
/// @param expectedP99Millis what a search may take at that size
/// @param filters the parts of a filter that it honours
/// @param writable whether this user may write now
/// @param notes what is lacking and what it costs, a sentence each (no iterative scan: exact searches …)
public record Capabilities(
        String backend,
        long maxVectors,
        double expectedP99Millis,
        List<String> filters,
        boolean writable,
        List<String> notes) {
    public static final List<String> ALL_FILTERS =
            List.of("payload", "severity", "stored_at", "technique", "outcome", "minimum score");
}
