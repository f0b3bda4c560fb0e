package org.aurorasoc.workbench.service.recall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Goes down a ranking until enough of its rows pass the filter, and keeps those that do: the legs find many of them
/// twice. Of the others it keeps the id only, since a filter can leave out a whole collection.
final class Sieve {
    private static final int MOST_AT_ONCE = 2_000;

    private final VectorStore store;
    private final Wanted wanted;
    private final CancelToken cancel;
    private final Map<String, StoredEntry> accepted = new HashMap<>();
    private final Set<String> refused;

    Sieve(VectorStore store, Wanted wanted, CancelToken cancel) {
        this.store = store;
        this.wanted = wanted;
        this.cancel = cancel;
        refused = new HashSet<>(wanted.leftOut());
    }

    void know(Collection<StoredEntry> rows) {
        rows.forEach(row -> accepted.put(row.key().sourceId(), row));
    }

    /// All rows that have passed by now.
    Map<String, StoredEntry> rows() {
        return accepted;
    }

    /// The first `most` that pass, in their order.
    <T> List<T> pass(List<T> ranked, Function<T, String> id, int most) {
        List<T> passed = new ArrayList<>();
        int size = most;
        for (int from = 0; from < ranked.size() && passed.size() < most; from += size, size = larger(size)) {
            cancel.throwIfCancelled();
            List<T> step = ranked.subList(from, Math.min(ranked.size(), from + size));
            read(step.stream().map(id).toList());
            for (T each : step) {
                if (accepted.containsKey(id.apply(each)) && passed.size() < most) {
                    passed.add(each);
                }
            }
        }
        return passed;
    }

    /// A filter that lets little through is not asked about in hundreds of small steps.
    private static int larger(int size) {
        return Math.min(MOST_AT_ONCE, 2 * size);
    }

    private void read(List<String> ids) {
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(accepted.keySet());
        missing.removeAll(refused);
        if (!missing.isEmpty()) {
            Map<String, StoredEntry> found = new HashMap<>(store.getAll(wanted.collection(), missing));
            found.values().removeIf(row -> !wanted.accepts(row));
            accepted.putAll(found);
            missing.removeAll(found.keySet());
            refused.addAll(missing);
        }
    }
}
