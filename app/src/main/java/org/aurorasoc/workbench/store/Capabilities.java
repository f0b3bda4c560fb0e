package org.aurorasoc.workbench.store;

import java.util.List;

/// What a store can do and for how much: shown beside it, so nobody has to guess.
///
/// @param backend `embedded` or `postgres`
/// @param maxVectors how many vectors it serves well
/// @param expectedP99Millis what a search may take at that size
/// @param filters the parts of a filter that it honours
/// @param writable whether this user may write now
/// @param deletes whether this user may delete rows now
/// @param notes what is lacking and what it costs, a sentence each (no iterative scan: exact searches …)
public record Capabilities(
        String backend,
        long maxVectors,
        double expectedP99Millis,
        List<String> filters,
        boolean writable,
        boolean deletes,
        List<String> notes) {
    public static final List<String> ALL_FILTERS =
            List.of("payload", "severity", "stored_at", "technique", "outcome", "minimum score");

    /// Whoever may write may delete.
    public Capabilities(
            String backend,
            long maxVectors,
            double expectedP99Millis,
            List<String> filters,
            boolean writable,
            List<String> notes) {
        this(backend, maxVectors, expectedP99Millis, filters, writable, writable, notes);
    }
}
