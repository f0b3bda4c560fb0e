package org.aurorasoc.workbench.intel.misp;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.jspecify.annotations.Nullable;

/// How often a server is bothered: so many requests a minute, none while it asked for patience, and a rest after
/// failures in a row. Each state is an answer of its own, given at once.
final class RequestBudget {
    private static final int FAILURES_IN_A_ROW = 3;
    private static final Duration REST = Duration.ofSeconds(60);
    private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final double nanosEach;
    private double tokens;
    private long filledAt;
    private int failures;
    private long closedUntil;
    private @Nullable FeedAnswer closedBy;

    RequestBudget(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
        this.nanosEach = Duration.ofMinutes(1).toNanos() / (double) perMinute;
        this.tokens = perMinute;
        this.filledAt = nanoTime.getAsLong();
    }

    /// Empty when a request may go now, which is then counted; else what to answer instead.
    synchronized Optional<FeedAnswer> refusal() {
        long now = nanoTime.getAsLong();
        if (closedBy != null) {
            long left = closedUntil - now;
            if (left > 0) {
                return Optional.of(closed(closedBy, Duration.ofNanos(left)));
            }
            closedBy = null;
        }
        tokens = Math.min(perMinute, tokens + (now - filledAt) / nanosEach);
        filledAt = now;
        if (tokens < 1) {
            return Optional.of(new FeedAnswer.RateLimited(atLeastASecond((long) ((1 - tokens) * nanosEach))));
        }
        tokens -= 1;
        return Optional.empty();
    }

    private static FeedAnswer closed(FeedAnswer by, Duration left) {
        return switch (by) {
            case FeedAnswer.Unavailable(var sentence, var remedy) -> resting(sentence, remedy, left);
            case FeedAnswer.Silent away -> resting(away.sentence(), away.remedy(), left);
            case FeedAnswer.RateLimited _, FeedAnswer.Found _, FeedAnswer.NotKnown _, FeedAnswer.Refused _ ->
                new FeedAnswer.RateLimited(atLeastASecond(left.toNanos()));
        };
    }

    private static FeedAnswer resting(String sentence, String remedy, Duration left) {
        return new FeedAnswer.Unavailable(sentence + " It is left alone for " + (left.toSeconds() + 1) + " s.", remedy);
    }

    private static Duration atLeastASecond(long nanos) {
        return Duration.ofSeconds(Math.max(1, Math.ceilDiv(nanos, 1_000_000_000L)));
    }

    synchronized void heard(FeedAnswer outcome) {
        switch (outcome) {
            case FeedAnswer.RateLimited(var retryAfter) -> close(outcome, retryAfter);
            case FeedAnswer.Unavailable _, FeedAnswer.Silent _ -> {
                failures++;
                if (failures >= FAILURES_IN_A_ROW) {
                    close(outcome, REST);
                }
            }
            case FeedAnswer.Found _, FeedAnswer.NotKnown _, FeedAnswer.Refused _ -> failures = 0;
        }
    }

    private void close(FeedAnswer by, Duration pause) {
        Duration kept = pause.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : pause;
        closedBy = by;
        closedUntil = nanoTime.getAsLong() + kept.toNanos();
        failures = 0;
    }
}
