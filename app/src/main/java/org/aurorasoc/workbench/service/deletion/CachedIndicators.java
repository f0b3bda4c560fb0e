package org.aurorasoc.workbench.service.deletion;

import java.util.List;
import java.util.function.Function;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// What the cache says of indicators whose rows went or came back: it is taken away, so that the memory is asked.
public final class CachedIndicators {
    private final IndicatorCache cache;
    private final Function<JsonObject, List<CacheKey>> names;

    /// @param names under which the cache may hold an indicator with this payload
    public CachedIndicators(IndicatorCache cache, Function<JsonObject, List<CacheKey>> names) {
        this.cache = cache;
        this.names = names;
    }

    void gone(List<StoredEntry> rows) {
        forget(rows.stream()
                .filter(row -> isIndicator(row.key()))
                .map(StoredEntry::payload)
                .toList());
    }

    void back(List<Entry> rows) {
        forget(rows.stream()
                .filter(row -> isIndicator(row.key()))
                .map(Entry::payload)
                .toList());
    }

    private static boolean isIndicator(EntryKey key) {
        return key.collection().equals(CollectionName.THREAT_INTEL);
    }

    private void forget(List<JsonObject> payloads) {
        List<CacheKey> keys = payloads.stream()
                .flatMap(payload -> names.apply(payload).stream())
                .distinct()
                .toList();
        if (!keys.isEmpty()) {
            cache.forget(keys);
        }
    }
}
