package org.aurorasoc.workbench.cache.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.aurorasoc.workbench.cache.CacheState;
import org.aurorasoc.workbench.cache.CacheState.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows how the cache is. While it is away one question every few seconds goes to look; all others do without, so that
/// ten thousand indicators do not wait for it one by one. Each outage is warned of once.
final class CacheWatch {
    static final Duration PAUSE = Duration.ofSeconds(10);
    /// An answer that took longer still counts; but thousands more of the kind would keep the analyst waiting.
    private static final Duration SLOW = Duration.ofMillis(500);
    private static final Duration SAID_ENOUGH = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(CacheWatch.class);

    private final InstantSource clock;
    private CacheState state;
    private Instant askAgain = Instant.EPOCH;
    private Instant garbageSaid = Instant.EPOCH;

    CacheWatch(InstantSource clock, boolean off) {
        this.clock = clock;
        this.state = off
                ? new CacheState(Condition.OFF, clock.instant(), "No cache: REDIS_URL is not set.")
                : new CacheState(Condition.SERVES, clock.instant(), "");
    }

    synchronized CacheState state() {
        return state;
    }

    synchronized boolean mayAsk() {
        if (state.condition() != Condition.AWAY) {
            return state.condition() != Condition.OFF;
        }
        Instant now = clock.instant();
        if (now.isBefore(askAgain)) {
            return false;
        }
        askAgain = now.plus(PAUSE);
        return true;
    }

    static boolean isSlow(Duration took) {
        return took.compareTo(SLOW) > 0;
    }

    /// `took` is without the time to connect.
    synchronized void answered(Duration took) {
        if (isSlow(took)) {
            away("Redis is slow: it took " + took.toMillis() + " ms to answer.");
        } else if (state.condition() == Condition.AWAY) {
            become(Condition.SERVES, "");
            LOG.info("The cache answers again");
        }
    }

    synchronized void away(String why) {
        askAgain = clock.instant().plus(PAUSE);
        if (state.condition() != Condition.AWAY) {
            become(Condition.AWAY, why);
            LOG.warn("The cache is away, enrichment goes on without it: {}", why);
        }
    }

    synchronized void wrote() {
        if (state.condition() == Condition.TAKES_NOTHING) {
            become(Condition.SERVES, "");
            LOG.info("The cache takes entries again");
        }
    }

    synchronized void refused(String why) {
        if (state.condition() == Condition.SERVES) {
            become(Condition.TAKES_NOTHING, why);
            LOG.warn("The cache takes no entries: {}", why);
        }
    }

    /// What another client left there; never quoted.
    synchronized void unusable(String why) {
        Instant now = clock.instant();
        if (now.isAfter(garbageSaid.plus(SAID_ENOUGH))) {
            garbageSaid = now;
            LOG.warn("The cache holds entries that are no indicators and are passed over: {}", why);
        }
    }

    private void become(Condition condition, String detail) {
        state = new CacheState(condition, clock.instant(), detail);
    }
}
