package org.aurorasoc.workbench.service.enrich;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.intel.Validity;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.service.enrich.FeedNote.State;

/// What is known of one indicator so far; a row comes again whenever more is known.
///
/// @param findings what was found, the one that counts first; empty when it is known nowhere
/// @param similar indicators near by meaning: offered, never the answer
/// @param cases ids of cases that had it
/// @param history what was said of it, the newest first
/// @param answeredAt when the answer was given, by which ages are counted
public record EnrichedRow(
        Subject subject,
        List<Finding> findings,
        List<SimilarIndicator> similar,
        List<String> cases,
        List<Verdict> history,
        List<FeedNote> feeds,
        Instant answeredAt,
        double tookMillis) {
    public EnrichedRow {
        findings = Decision.ordered(findings, answeredAt);
        similar = List.copyOf(similar);
        cases = List.copyOf(cases);
        history = List.copyOf(history);
        feeds = List.copyOf(feeds);
    }

    public boolean found() {
        return !findings.isEmpty();
    }

    public Optional<Finding> counting() {
        return findings.stream().findFirst();
    }

    public Tier tier() {
        return counting().map(Finding::tier).orElse(Tier.NOWHERE);
    }

    public VerdictWord verdict() {
        return counting().map(Finding::verdict).orElse(VerdictWord.UNKNOWN);
    }

    /// Why this verdict counts where sources disagree, else empty.
    public String rule() {
        return Decision.rule(findings);
    }

    /// Since it was said or last confirmed; empty where nobody wrote that down.
    public Optional<Duration> age() {
        return counting().flatMap(finding -> finding.age(answeredAt));
    }

    /// How long the verdict may still be trusted; 0 when it has gone stale, empty when its age is not known.
    public OptionalLong validSeconds() {
        return counting().map(finding -> finding.validSeconds(answeredAt)).orElse(OptionalLong.empty());
    }

    public boolean isStale() {
        return counting().filter(finding -> finding.isStale(answeredAt)).isPresent();
    }

    /// How long this very answer holds: until the verdict goes stale or the cache lets it go, whichever is first. Of
    /// "not found": as long as a feed's word for that is believed.
    public OptionalLong ttlSeconds() {
        if (!found()) {
            boolean asked = feeds.stream().anyMatch(note -> note.state() == State.STRANGER);
            return asked ? OptionalLong.of(Validity.OF_NOT_FOUND.toSeconds()) : OptionalLong.empty();
        }
        OptionalLong valid = validSeconds();
        OptionalLong cached = counting().map(Finding::cacheSeconds).orElse(OptionalLong.empty());
        return valid.isPresent() && cached.isPresent()
                ? OptionalLong.of(Math.min(valid.getAsLong(), cached.getAsLong()))
                : valid.isPresent() ? valid : cached;
    }

    public boolean isWaiting() {
        return feeds.stream().anyMatch(note -> note.state() == State.WAITING);
    }

    EnrichedRow withFindings(List<Finding> newer) {
        return new EnrichedRow(subject, newer, similar, cases, history, feeds, answeredAt, tookMillis);
    }

    EnrichedRow withFeeds(List<FeedNote> notes) {
        return new EnrichedRow(subject, findings, similar, cases, history, notes, answeredAt, tookMillis);
    }

    EnrichedRow withSimilar(List<SimilarIndicator> near) {
        return new EnrichedRow(subject, findings, near, cases, history, feeds, answeredAt, tookMillis);
    }

    EnrichedRow answered(Instant at, double millis) {
        return new EnrichedRow(subject, findings, similar, cases, history, feeds, at, millis);
    }
}
