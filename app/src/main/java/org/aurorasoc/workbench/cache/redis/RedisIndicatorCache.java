package org.aurorasoc.workbench.cache.redis;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.cache.CacheState;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.intel.Validity;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.settings.RedisSettings;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.InvalidURIException;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/// A Redis server, asked with short patience. Its key and value are the contract that other clients of the deployment
/// keep too.
public final class RedisIndicatorCache implements IndicatorCache {
    private static final String PART = "cache";

    private final RedisSettings settings;
    private final RedisConnections connections;
    private final CacheWatch watch;
    private final StrangerKeys strangerKeys;

    public RedisIndicatorCache(RedisSettings settings, InstantSource clock) {
        this.settings = settings;
        this.connections = new RedisConnections(settings.url());
        this.watch = new CacheWatch(clock, settings.isOff());
        this.strangerKeys = new StrangerKeys(settings.prefix());
    }

    @Override
    public Map<CacheKey, CacheAnswer> lookup(Collection<CacheKey> keys) {
        List<CacheKey> asked = storable(keys);
        return asked.isEmpty() ? Map.of() : guarded(jedis -> read(jedis, asked), Map.of());
    }

    private Map<CacheKey, CacheAnswer> read(Jedis jedis, List<CacheKey> asked) {
        Map<CacheKey, byte[]> held = held(jedis, asked, this::entryKey);
        Map<CacheKey, Long> left = secondsLeft(jedis, List.copyOf(held.keySet()));
        Map<CacheKey, CacheAnswer> answers = new LinkedHashMap<>();
        held.forEach((key, bytes) ->
                answers.put(key, CacheEntryText.read(key, bytes, end(left.getOrDefault(key, 0L)))));
        sayUnusable(answers.values());
        return answers;
    }

    private static Map<CacheKey, byte[]> held(Jedis jedis, List<CacheKey> asked, Function<CacheKey, byte[]> naming) {
        List<byte[]> values = jedis.mget(asked.stream().map(naming).toArray(byte[][]::new));
        Map<CacheKey, byte[]> held = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            byte[] value = values.get(i);
            if (value != null) {
                held.put(asked.get(i), value);
            }
        }
        return held;
    }

    private Map<CacheKey, Long> secondsLeft(Jedis jedis, List<CacheKey> keys) {
        Map<CacheKey, Long> left = new HashMap<>();
        try (Pipeline pipeline = jedis.pipelined()) {
            List<Response<Long>> times =
                    keys.stream().map(key -> pipeline.ttl(entryKey(key))).toList();
            pipeline.sync();
            for (int i = 0; i < keys.size(); i++) {
                left.put(keys.get(i), times.get(i).get());
            }
        }
        return left;
    }

    /// -1 means that it never ends, -2 that it has just ended.
    private static OptionalLong end(long ttl) {
        return ttl == -1 ? OptionalLong.empty() : OptionalLong.of(Math.max(0, ttl));
    }

    private void sayUnusable(Collection<CacheAnswer> answers) {
        answers.stream()
                .filter(CacheAnswer.Unusable.class::isInstance)
                .map(CacheAnswer.Unusable.class::cast)
                .findFirst()
                .ifPresent(first -> watch.unusable(first.why()));
    }

    @Override
    public void store(CacheKey key, JsonObject entry, VerdictWord verdict) {
        long seconds = settings.ttlPerVerdict() ? Validity.of(verdict).toSeconds() : settings.ttlSeconds();
        write(key, entryKey(key), CacheEntryText.utf8(JsonText.write(entry)), seconds);
    }

    @Override
    public Map<CacheKey, Set<String>> strangers(Collection<CacheKey> keys) {
        List<CacheKey> asked = storable(keys);
        if (asked.isEmpty() || !strangerKeys.areApart()) {
            return Map.of();
        }
        return guarded(
                jedis -> {
                    Map<CacheKey, Set<String>> feeds = new HashMap<>();
                    held(jedis, asked, strangerKeys::of)
                            .forEach((key, bytes) -> feeds.put(key, StrangerKeys.read(bytes)));
                    return feeds;
                },
                Map.of());
    }

    @Override
    public void storeStranger(CacheKey key, Set<String> feeds) {
        if (strangerKeys.areApart()) {
            write(key, strangerKeys.of(key), StrangerKeys.write(feeds), StrangerKeys.SECONDS);
        }
    }

    private void write(CacheKey key, byte[] name, byte[] value, long seconds) {
        if (storable(List.of(key)).isEmpty()) {
            return;
        }
        guarded(
                jedis -> {
                    try {
                        jedis.sendCommand(
                                Protocol.Command.SETEX, name, CacheEntryText.utf8(Long.toString(seconds)), value);
                        watch.wrote();
                    } catch (JedisDataException e) {
                        watch.refused(RedisFaults.ofWrite(e));
                    }
                    return true;
                },
                false);
    }

    private <T> T guarded(Function<Jedis, T> question, T without) {
        if (!watch.mayAsk()) {
            return without;
        }
        try {
            T answer = connections.ask(question);
            watch.answered();
            return answer;
        } catch (JedisException | IllegalArgumentException | ClassCastException e) {
            watch.away(RedisFaults.ofQuestion(e));
            return without;
        }
    }

    private byte[] entryKey(CacheKey key) {
        return CacheEntryText.utf8(settings.prefix() + key.type() + ":" + key.value());
    }

    /// Half a surrogate pair would be written as a question mark, and so meet another value's entry.
    private static List<CacheKey> storable(Collection<CacheKey> keys) {
        return keys.stream()
                .distinct()
                .filter(key -> CodePoints.isStorable(key.type()) && CodePoints.isStorable(key.value()))
                .toList();
    }

    @Override
    public CacheState state() {
        return watch.state();
    }

    @Override
    public Check examine() {
        if (settings.isOff()) {
            return Check.off(PART, "No cache: REDIS_URL is not set.");
        }
        try (Jedis jedis = connections.open()) {
            jedis.ping();
            CacheState now = watch.state();
            return now.condition() == CacheState.Condition.TAKES_NOTHING
                    ? new Check(PART, Check.State.WARN, now.detail(), "Give it room, or name one that takes entries.")
                    : Check.ok(PART, "Redis answers; entries live " + settings.ttlSeconds() + " s.");
        } catch (JedisAccessControlException e) {
            return failed(RedisFaults.ofQuestion(e), "Correct user and password in REDIS_URL.");
        } catch (IllegalArgumentException | InvalidURIException e) {
            return failed(RedisFaults.ofQuestion(e), "Write redis://host:6379/0 or rediss://….");
        } catch (JedisException e) {
            return failed(RedisFaults.ofQuestion(e), "Start it, or correct REDIS_URL; enrichment works without it.");
        }
    }

    private static Check failed(String detail, String remedy) {
        return new Check(PART, Check.State.FAIL, detail, remedy);
    }

    @Override
    public void close() {
        connections.close();
    }
}
