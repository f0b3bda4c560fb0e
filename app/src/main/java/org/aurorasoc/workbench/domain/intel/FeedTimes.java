package org.aurorasoc.workbench.domain.intel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a feed says that something was; each may be missing.
public record FeedTimes(
        @Nullable Instant reported,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        @Nullable Instant validUntil) {
    public static final FeedTimes UNKNOWN = new FeedTimes(null, null, null, null);
}
