package org.aurorasoc.workbench.cache;

import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// What is to lie under a key; the verdict may say for how long.
public record CacheEntry(CacheKey key, JsonObject entry, VerdictWord verdict) {
    @Override
    public String toString() {
        return "CacheEntry[" + key.type() + "]";
    }
}
