package org.aurorasoc.workbench.settings;

/// The cache of indicators; an empty url means it is off. The url is a secret: it may hold a password.
public record RedisSettings(Secret url, int ttlSeconds, String prefix) {
    public boolean isOff() {
        return url.isEmpty();
    }
}
