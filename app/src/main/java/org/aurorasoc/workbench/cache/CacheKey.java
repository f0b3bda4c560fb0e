package org.aurorasoc.workbench.cache;

/// Under what an entry lies, besides the deployment's prefix: `{type}:{value}`, both as whoever wrote it spelled them.
public record CacheKey(String type, String value) {
    @Override
    public String toString() {
        return "CacheKey[" + type + "]";
    }
}
