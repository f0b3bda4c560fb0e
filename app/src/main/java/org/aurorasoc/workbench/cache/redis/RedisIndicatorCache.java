package org.aurorasoc.workbench.cache.redis;

import java.net.URI;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.settings.RedisSettings;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.InvalidURIException;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisException;

/// A Redis server, asked with short patience.
public final class RedisIndicatorCache implements IndicatorCache {
    private static final String PART = "cache";
    private static final int PATIENCE_MS = 2_000;
    private static final int USUAL_PORT = 6379;

    private final RedisSettings settings;

    public RedisIndicatorCache(RedisSettings settings) {
        this.settings = settings;
    }

    @Override
    public Check examine() {
        if (settings.isOff()) {
            return Check.off(PART, "No cache: REDIS_URL is not set.");
        }
        try (Jedis jedis = new Jedis(
                address(),
                DefaultJedisClientConfig.builder()
                        .connectionTimeoutMillis(PATIENCE_MS)
                        .socketTimeoutMillis(PATIENCE_MS)
                        .autoNegotiateProtocol(false)
                        .build())) {
            jedis.ping();
            return Check.ok(PART, "Redis answers; entries live " + settings.ttlSeconds() + " s.");
        } catch (JedisAccessControlException e) {
            return failed("Redis refuses the login.", "Correct user and password in REDIS_URL.");
        } catch (IllegalArgumentException | InvalidURIException e) {
            return failed("REDIS_URL is not a Redis address.", "Write redis://host:6379/0 or rediss://….");
        } catch (JedisException e) {
            return failed("Redis does not answer.", "Start it, or correct REDIS_URL; enrichment works without it.");
        }
    }

    /// Clients of other languages leave the usual port out; this library insists on one.
    private URI address() {
        String text = settings.url().reveal();
        URI given = URI.create(text);
        String authority = given.getRawAuthority();
        return authority == null || given.getPort() >= 0
                ? given
                : URI.create(text.replace("//" + authority, "//" + authority + ":" + USUAL_PORT));
    }

    private static Check failed(String detail, String remedy) {
        return new Check(PART, Check.State.FAIL, detail, remedy);
    }
}
