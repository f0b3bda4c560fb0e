package org.aurorasoc.workbench.service;

/// How the cache of indicators was when it was last used.
///
/// @param detail a sentence for the analyst; empty while it serves
public record CacheStatus(Condition condition, String detail) {
    public enum Condition {
        OFF,
        SERVES,
        TAKES_NOTHING,
        AWAY
    }
}
