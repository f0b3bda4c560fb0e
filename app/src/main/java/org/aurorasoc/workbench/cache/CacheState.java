package org.aurorasoc.workbench.cache;

import java.time.Instant;

/// How the cache was when it was last used, and since when it is so. Telling costs no question.
///
/// @param detail a sentence for the analyst; empty while it serves
public record CacheState(Condition condition, Instant since, String detail) {
    public enum Condition {
        /// Nobody named one.
        OFF,
        SERVES,
        /// It answers and takes nothing: full, or a replica that only reads.
        TAKES_NOTHING,
        AWAY
    }
}
