package org.aurorasoc.workbench.service;

import java.util.function.Supplier;
import org.aurorasoc.workbench.cache.CacheState;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.store.Capabilities;
import org.aurorasoc.workbench.store.OpenStore;

/// Says in what state the memory is, for the badge.
public final class StatusService {
    private final OpenStore store;
    private final Supplier<Embedder> embedder;
    private final Supplier<IndicatorCache> cache;

    public StatusService(OpenStore store, Supplier<Embedder> embedder, Supplier<IndicatorCache> cache) {
        this.store = store;
        this.embedder = embedder;
        this.cache = cache;
    }

    public MemoryStatus status() {
        Embedder engine = embedder.get();
        Capabilities can = store.vectors().capabilities();
        return new MemoryStatus(
                engine.model(),
                engine.degradedReason(),
                store.location(),
                can.backend(),
                can.writable(),
                cache(),
                store.vectors().collections());
    }

    /// How the cache was when it was last used; asks it nothing.
    public CacheStatus cache() {
        CacheState now = cache.get().state();
        return new CacheStatus(
                switch (now.condition()) {
                    case OFF -> CacheStatus.Condition.OFF;
                    case SERVES -> CacheStatus.Condition.SERVES;
                    case TAKES_NOTHING -> CacheStatus.Condition.TAKES_NOTHING;
                    case AWAY -> CacheStatus.Condition.AWAY;
                },
                now.detail());
    }
}
