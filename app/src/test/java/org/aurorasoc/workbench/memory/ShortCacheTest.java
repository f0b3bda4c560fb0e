package org.aurorasoc.workbench.memory;

import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.cache.IndicatorCacheContract;

/// The cache that other tests use keeps the port's contract too.
class ShortCacheTest extends IndicatorCacheContract {
    private final ShortCache cache = new ShortCache();

    @Override
    protected IndicatorCache cache() {
        return cache;
    }
}
