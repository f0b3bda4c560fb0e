package org.aurorasoc.workbench.cache.redis;

import java.net.URI;
import org.aurorasoc.workbench.settings.Secret;

/// Reads REDIS_URL. It may hold a password, so it is revealed only where a connection is made of it.
final class RedisAddress {
    private static final int USUAL_PORT = 6379;

    private RedisAddress() {}

    /// Clients of other languages leave the usual port out; this library insists on one.
    static URI of(Secret url) {
        String text = url.reveal();
        URI given = URI.create(text);
        String authority = given.getRawAuthority();
        return authority == null || given.getPort() >= 0
                ? given
                : URI.create(text.replace("//" + authority, "//" + authority + ":" + USUAL_PORT));
    }
}
