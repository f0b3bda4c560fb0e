package org.aurorasoc.workbench.store.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.ModelId;

/// About how many rows a filter leaves, remembered for half a minute: the same one is asked with again and again. Only
/// chooses the way to search, which gives the same answer either way.
final class FilterCounts {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 200;

    private final Map<Key, Counted> kept = new ConcurrentHashMap<>();

    /// @param model whose rows are ranked
    record Key(String collection, Filter filter, ModelId model) {}

    private record Counted(long rows, Instant at) {
        boolean isFresh() {
            return at.plus(FRESH).isAfter(Instant.now());
        }
    }

    OptionalLong known(Key asked) {
        Counted counted = kept.get(asked);
        return counted != null && counted.isFresh() ? OptionalLong.of(counted.rows()) : OptionalLong.empty();
    }

    void keep(Key asked, long rows) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(asked, new Counted(rows, Instant.now()));
    }

    void forget() {
        kept.clear();
    }
}
