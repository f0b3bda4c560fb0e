package org.aurorasoc.workbench.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheEntry;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.cache.CacheState;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.CodePoints;

/// A cache in this process's memory, in which nothing ends; it can be taken away, and counts its questions.
public final class ShortCache implements IndicatorCache {
    private final Map<CacheKey, CacheAnswer> entries = new ConcurrentHashMap<>();
    private final Map<CacheKey, Set<String>> strangers = new ConcurrentHashMap<>();
    private CacheState.Condition condition = CacheState.Condition.SERVES;
    private int questions;
    private int writings;

    public ShortCache with(CacheKey key, CacheAnswer answer) {
        entries.put(key, answer);
        return this;
    }

    public void become(CacheState.Condition next) {
        condition = next;
    }

    public Map<CacheKey, CacheAnswer> entries() {
        return Map.copyOf(entries);
    }

    public int questions() {
        return questions;
    }

    public int writings() {
        return writings;
    }

    private boolean serves() {
        return condition == CacheState.Condition.SERVES;
    }

    @Override
    public Map<CacheKey, CacheAnswer> lookup(Collection<CacheKey> keys) {
        questions++;
        return serves() ? held(keys, entries) : Map.of();
    }

    private static <T> Map<CacheKey, T> held(Collection<CacheKey> keys, Map<CacheKey, T> all) {
        return keys.stream()
                .distinct()
                .filter(all::containsKey)
                .collect(Collectors.toMap(Function.identity(), all::get, (a, _) -> a, LinkedHashMap::new));
    }

    @Override
    public void store(Collection<CacheEntry> written) {
        writings += written.isEmpty() ? 0 : 1;
        for (CacheEntry each : written) {
            if (serves() && CodePoints.isStorable(each.key().value())) {
                entries.put(each.key(), new CacheAnswer.Found(each.entry(), OptionalLong.of(3600)));
            }
        }
    }

    @Override
    public void forget(Collection<CacheKey> keys) {
        if (serves()) {
            keys.forEach(entries::remove);
        }
    }

    @Override
    public Map<CacheKey, Set<String>> strangers(Collection<CacheKey> keys) {
        return serves() ? held(keys, strangers) : Map.of();
    }

    @Override
    public void storeStranger(CacheKey key, Set<String> feeds) {
        strangers.put(key, feeds);
    }

    @Override
    public CacheState state() {
        return new CacheState(condition, Instant.EPOCH, serves() ? "" : "Redis does not answer.");
    }

    @Override
    public Check examine() {
        return Check.ok("cache", "In memory.");
    }

    @Override
    public void close() {}
}
