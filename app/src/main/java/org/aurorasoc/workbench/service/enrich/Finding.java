package org.aurorasoc.workbench.service.enrich;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.StoredAt;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.intel.Validity;
import org.aurorasoc.workbench.domain.intel.VerdictReading;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// What one source says of an indicator.
///
/// @param source who says so, by the payload's own word; else the tier
/// @param verbatim the verdict in the source's words, empty where it gives none
/// @param told when it was said or last confirmed; null where nobody wrote that down
/// @param cacheSeconds how long the cache will keep it, where that is known
public record Finding(
        Tier tier,
        String source,
        VerdictWord verdict,
        String verbatim,
        @Nullable Instant told,
        OptionalLong cacheSeconds,
        JsonObject payload) {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    static Finding cached(JsonObject entry, OptionalLong secondsLeft) {
        return of(Tier.CACHE, entry, told(entry).orElse(null), secondsLeft);
    }

    /// A row that says nothing of its time has that of its writing.
    static Finding stored(StoredEntry entry) {
        JsonObject payload = entry.payload();
        return of(Tier.STORE, payload, told(payload).orElse(entry.createdAt()), OptionalLong.empty());
    }

    static Finding fed(JsonObject payload) {
        return of(Tier.FEED, payload, told(payload).orElse(null), OptionalLong.empty());
    }

    private static Finding of(Tier tier, JsonObject payload, @Nullable Instant told, OptionalLong cacheSeconds) {
        return new Finding(
                tier,
                payload.text("source").filter(text -> !text.isBlank()).orElse(tier.word()),
                VerdictReading.of(payload),
                VerdictReading.verbatim(payload).orElse(""),
                told,
                cacheSeconds,
                payload);
    }

    /// A time to come is nobody's: a wrong clock wrote it, or somebody who wants to be believed for ever.
    Optional<Instant> toldBy(Instant at) {
        return Optional.ofNullable(told).filter(then -> !then.isAfter(at.plus(CLOCKS_DIFFER)));
    }

    /// Since it was said or last confirmed; empty where nobody wrote that down.
    Optional<Duration> age(Instant at) {
        return toldBy(at).map(then -> Duration.between(then, at)).map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    /// How long the verdict may still be trusted; 0 when it has gone stale, empty when its age is not known.
    OptionalLong validSeconds(Instant at) {
        OptionalLong least = Stream.of(age(at).map(age -> Validity.of(verdict).minus(age)), untilTheSourcesOwnEnd(at))
                .flatMap(Optional::stream)
                .mapToLong(Duration::toSeconds)
                .min();
        return least.isPresent() ? OptionalLong.of(Math.max(0, least.getAsLong())) : least;
    }

    /// Some sources say themselves how long their word is good.
    private Optional<Duration> untilTheSourcesOwnEnd(Instant at) {
        return payload.text("valid_until").flatMap(StoredAt::read).map(end -> Duration.between(at, end));
    }

    boolean isStale(Instant at) {
        OptionalLong valid = validSeconds(at);
        return valid.isPresent() && valid.getAsLong() == 0;
    }

    /// The payload with the time of its writing, which a row has and its copy elsewhere would lose.
    JsonObject dated() {
        return told == null || told(payload).isPresent()
                ? payload
                : payload.with("stored_at", Json.of(told.toString()));
    }

    private static Optional<Instant> told(JsonObject payload) {
        return payload.text("checked_at")
                .flatMap(StoredAt::read)
                .or(() -> payload.text("stored_at").flatMap(StoredAt::read));
    }

    @Override
    public String toString() {
        return tier.word() + " says " + verdict.word();
    }
}
