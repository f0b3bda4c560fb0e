package org.aurorasoc.workbench.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// The cache of indicators; an empty url means it is off. The url is a secret: it may hold a password.
/// `ttlPerVerdict` lets an entry live as long as its verdict is valid instead.
public record RedisSettings(Secret url, int ttlSeconds, boolean ttlPerVerdict, String prefix) {
    public boolean isOff() {
        return url.isEmpty();
    }

    /// The url without its password.
    public TypedAddress address() {
        return TypedAddress.of(url.reveal());
    }

    /// The server that the url names, without its password; empty when it cannot be read, which the cache itself says.
    public Optional<URI> server() {
        try {
            return Optional.of(new URI(address().address())).filter(server -> server.getHost() != null);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
