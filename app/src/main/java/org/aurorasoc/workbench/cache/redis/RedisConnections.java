package org.aurorasoc.workbench.cache.redis;

import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.aurorasoc.workbench.settings.Secret;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

/// A few connections kept for the next question. A kept one may have died with its server, so a question that finds it
/// dead is asked once more on a new one; a question that was waited for in vain is not.
final class RedisConnections implements AutoCloseable {
    private static final int PATIENCE_MS = 2_000;
    private static final int MOST_KEPT = 2;

    private final Secret url;
    private final Deque<Jedis> kept = new ArrayDeque<>();
    private boolean closed;

    RedisConnections(Secret url) {
        this.url = url;
    }

    <T> T ask(Function<Jedis, T> question) {
        Jedis old = take();
        if (old != null) {
            try {
                return on(old, question);
            } catch (JedisConnectionException e) {
                if (e.getCause() instanceof SocketTimeoutException) {
                    throw e;
                }
                dropKept();
            }
        }
        return on(open(), question);
    }

    /// A connection on which something went wrong may hold half an answer: it is not used again.
    private <T> T on(Jedis connection, Function<Jedis, T> question) {
        boolean whole = false;
        try {
            T answer = question.apply(connection);
            whole = true;
            return answer;
        } finally {
            if (!whole || !keep(connection)) {
                connection.close();
            }
        }
    }

    /// A new connection, for the caller to close.
    Jedis open() {
        return new Jedis(
                RedisAddress.of(url),
                DefaultJedisClientConfig.builder()
                        .connectionTimeoutMillis(PATIENCE_MS)
                        .socketTimeoutMillis(PATIENCE_MS)
                        .autoNegotiateProtocol(false)
                        .build());
    }

    private synchronized @Nullable Jedis take() {
        return kept.poll();
    }

    private synchronized boolean keep(Jedis connection) {
        return !closed && kept.size() < MOST_KEPT && kept.offer(connection);
    }

    private synchronized void dropKept() {
        kept.forEach(Jedis::close);
        kept.clear();
    }

    @Override
    public synchronized void close() {
        closed = true;
        dropKept();
    }
}
