package org.aurorasoc.workbench.cache;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// The first tier of enrichment, shared with the other clients of a deployment. A cache that is off, away,
/// slow, full or full of garbage answers nothing and takes nothing: no method throws for it, and while it is
/// away none waits for it. Safe for use from several threads.
public interface IndicatorCache extends AutoCloseable {
    /// What lies under these keys, asked in one question.
    Map<CacheKey, CacheAnswer> lookup(Collection<CacheKey> keys);

    /// Replaces what lies under the keys, in one question; each ends by itself, by the deployment's time or, where that
    /// is switched on, by the verdict's.
    void store(Collection<CacheEntry> entries);

    default void store(CacheKey key, JsonObject entry, VerdictWord verdict) {
        store(List.of(new CacheEntry(key, entry, verdict)));
    }

    /// Takes away what lies under the keys: what it was copied from is gone, or another by now.
    void forget(Collection<CacheKey> keys);

    /// For each key the feeds that lately knew nothing of it; kept apart from entries, so that no other client can take
    /// "nobody knows it" for a find.
    Map<CacheKey, Set<String>> strangers(Collection<CacheKey> keys);

    /// Remembers for an hour that these feeds know nothing of it.
    void storeStranger(CacheKey key, Set<String> feeds);

    CacheState state();

    /// Whether it answers now, and what mends it when not; asks it, and never throws.
    Check examine();

    @Override
    void close();
}
