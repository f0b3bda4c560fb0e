package org.aurorasoc.workbench.settings;

/// The cache of indicators; an empty url means it is off. The url is a secret: it may hold a password.
/// `ttlPerVerdict` lets an entry live as long as its verdict is valid instead.
public record RedisSettings(Secret url, int ttlSeconds, boolean ttlPerVerdict, String prefix) {
    public boolean isOff() {
        return url.isEmpty();
    }
}
