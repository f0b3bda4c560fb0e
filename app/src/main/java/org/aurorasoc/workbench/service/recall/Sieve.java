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

/// Goes down a ranking until enough of its rows pass the filter, and keeps the rows it has read: the legs find many of
/// them twice.
final class Sieve {
    private final VectorStore store;
    private final Wanted wanted;
    private final CancelToken cancel;
    private final Map<String, StoredEntry> read = new HashMap<>();

    Sieve(VectorStore store, Wanted wanted, CancelToken cancel) {
        this.store = store;
        this.wanted = wanted;
        this.cancel = cancel;
    }

    void know(Collection<StoredEntry> rows) {
        rows.forEach(row -> read.put(row.key().sourceId(), row));
    }

    /// All rows it has read by now.
    Map<String, StoredEntry> rows() {
        return read;
    }

    /// The first `most` that pass, in their order.
    <T> List<T> pass(List<T> ranked, Function<T, String> id, int most) {
        List<T> passed = new ArrayList<>();
        for (int from = 0; from < ranked.size() && passed.size() < most; from += most) {
            cancel.throwIfCancelled();
            List<T> step = ranked.subList(from, Math.min(ranked.size(), from + most));
            read(step.stream().map(id).toList());
            for (T each : step) {
                StoredEntry row = read.get(id.apply(each));
                if (row != null && wanted.accepts(row) && passed.size() < most) {
                    passed.add(each);
                }
            }
        }
        return passed;
    }

    private void read(List<String> ids) {
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(read.keySet());
        missing.removeAll(wanted.leftOut());
        if (!missing.isEmpty()) {
            read.putAll(store.getAll(wanted.collection(), missing));
        }
    }
}
