package org.aurorasoc.workbench.cache.redis;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheEntry;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.cache.CacheState;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.intel.Validity;
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

/// A Redis server, asked with short patience. Its key and value are the contract that other clients of
/// the deployment keep too.
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
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<CacheKey, CacheAnswer> answers = new LinkedHashMap<>();
        guarded(jedis -> held(jedis, asked), List.<Held>of())
                .forEach(held ->
                        answers.put(held.key(), CacheEntryText.read(held.key(), held.bytes(), held.secondsLeft())));
        sayUnusable(answers.values());
        return answers;
    }

    /// As it came: reading it is no time of the server's.
    private record Held(CacheKey key, byte[] bytes, OptionalLong secondsLeft) {}

    /// The ends are a command each: a slow server is not asked for hundreds of them.
    private List<Held> held(Jedis jedis, List<CacheKey> asked) {
        long start = System.nanoTime();
        Map<CacheKey, byte[]> held = held(jedis, asked, this::entryKey);
        Map<CacheKey, OptionalLong> left =
                CacheWatch.isSlow(since(start)) ? Map.of() : secondsLeft(jedis, List.copyOf(held.keySet()));
        return held.entrySet().stream()
                .map(each -> new Held(
                        each.getKey(), each.getValue(), left.getOrDefault(each.getKey(), OptionalLong.empty())))
                .toList();
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

    private Map<CacheKey, OptionalLong> secondsLeft(Jedis jedis, List<CacheKey> keys) {
        Map<CacheKey, OptionalLong> left = new HashMap<>();
        try (Pipeline pipeline = jedis.pipelined()) {
            List<Response<Long>> times =
                    keys.stream().map(key -> pipeline.ttl(entryKey(key))).toList();
            pipeline.sync();
            for (int i = 0; i < keys.size(); i++) {
                left.put(keys.get(i), end(times.get(i)));
            }
        }
        return left;
    }

    /// -1 means that it never ends, -2 that it has just ended; a user may be let read and not ask for the end.
    private static OptionalLong end(Response<Long> time) {
        try {
            long ttl = time.get();
            return ttl == -1 ? OptionalLong.empty() : OptionalLong.of(Math.max(0, ttl));
        } catch (JedisDataException _) {
            return OptionalLong.empty();
        }
    }

    private void sayUnusable(Collection<CacheAnswer> answers) {
        answers.stream()
                .filter(CacheAnswer.Unusable.class::isInstance)
                .map(CacheAnswer.Unusable.class::cast)
                .findFirst()
                .ifPresent(first -> watch.unusable(first.why()));
    }

    @Override
    public void store(Collection<CacheEntry> entries) {
        write(entries.stream()
                .filter(each -> isStorable(each.key()))
                .map(each -> new Writing(
                        entryKey(each.key()),
                        CacheEntryText.utf8(JsonText.write(each.entry())),
                        settings.ttlPerVerdict() ? Validity.of(each.verdict()).toSeconds() : settings.ttlSeconds()))
                .toList());
    }

    @Override
    public void forget(Collection<CacheKey> keys) {
        byte[][] names = storable(keys).stream().map(this::entryKey).toArray(byte[][]::new);
        if (names.length > 0) {
            write(pipeline -> pipeline.del(names));
        }
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
        if (strangerKeys.areApart() && isStorable(key)) {
            write(List.of(new Writing(strangerKeys.of(key), StrangerKeys.write(feeds), StrangerKeys.SECONDS)));
        }
    }

    private record Writing(byte[] name, byte[] value, long seconds) {}

    private void write(List<Writing> writings) {
        if (!writings.isEmpty()) {
            write(pipeline -> writings.forEach(each -> pipeline.sendCommand(
                    Protocol.Command.SETEX,
                    each.name(),
                    CacheEntryText.utf8(Long.toString(each.seconds())),
                    each.value())));
        }
    }

    /// What the server says to it is weighed after the time it took: one that is slow is away, whatever it takes.
    private void write(Consumer<Pipeline> commands) {
        List<Object> replies = guarded(
                jedis -> {
                    try (Pipeline pipeline = jedis.pipelined()) {
                        commands.accept(pipeline);
                        return pipeline.syncAndReturnAll();
                    }
                },
                List.of());
        replies.stream()
                .filter(JedisDataException.class::isInstance)
                .map(JedisDataException.class::cast)
                .findFirst()
                .ifPresentOrElse(refusal -> watch.refused(RedisFaults.ofWrite(refusal)), () -> sayWritten(replies));
    }

    private void sayWritten(List<Object> replies) {
        if (!replies.isEmpty()) {
            watch.wrote();
        }
    }

    private <T> T guarded(Function<Jedis, T> question, T without) {
        if (!watch.mayAsk()) {
            return without;
        }
        try {
            return connections.ask(jedis -> timed(jedis, question));
        } catch (JedisException | IllegalArgumentException | ClassCastException e) {
            watch.away(RedisFaults.ofQuestion(e));
            return without;
        }
    }

    private <T> T timed(Jedis jedis, Function<Jedis, T> question) {
        long start = System.nanoTime();
        T answer = question.apply(jedis);
        watch.answered(since(start));
        return answer;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private byte[] entryKey(CacheKey key) {
        return CacheEntryText.utf8(settings.prefix() + key.type() + ":" + key.value());
    }

    /// Half a surrogate pair would be written as a question mark, and so meet another value's entry.
    private static List<CacheKey> storable(Collection<CacheKey> keys) {
        return keys.stream().distinct().filter(RedisIndicatorCache::isStorable).toList();
    }

    private static boolean isStorable(CacheKey key) {
        return CodePoints.isStorable(key.type()) && CodePoints.isStorable(key.value());
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
