package org.aurorasoc.workbench.service.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.intel.EgressGate;
import org.aurorasoc.workbench.domain.intel.FeedTerms;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.MarkedIndicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.service.enrich.FeedNote.Fate;
import org.aurorasoc.workbench.service.enrich.FeedNote.State;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// The last tier: asks every feed about what no other tier knows, or knows from too long ago. What a feed knows is
/// filed; that it knows nothing is remembered for an hour.
final class FeedTier {
    /// Longer than a feed's own limit for one request: only a feed that does not keep its word meets it.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<IntelFeed> feeds;
    private final EgressGate gate;
    private final IndicatorCache cache;
    private final Consumer<List<Finding>> filing;
    private final InstantSource clock;
    private final Map<Indicator, EnrichedRow> rows = new LinkedHashMap<>();

    FeedTier(
            List<IntelFeed> feeds,
            EgressGate gate,
            IndicatorCache cache,
            Consumer<List<Finding>> filing,
            InstantSource clock) {
        this.feeds = feeds;
        this.gate = gate;
        this.cache = cache;
        this.filing = filing;
        this.clock = clock;
    }

    /// `changed` hears each row whenever more is known of it, the last time without a feed that is waited for.
    void ask(List<EnrichedRow> unknown, @Nullable Tlp tlp, Consumer<EnrichedRow> changed, CancelToken cancel) {
        List<FeedQuestion> questions = questions(unknown, tlp, changed);
        new FeedRun(questions, PATIENCE).run((question, words) -> hear(question, words, changed), cancel);
        for (FeedQuestion silent : questions) {
            Map<Indicator, FeedQuestion.Word> words = silent.indicators().stream()
                    .filter(indicator -> isWaiting(indicator, silent.feedName()))
                    .collect(Collectors.toMap(indicator -> indicator, _ -> silent.silent(new Fate.Silent(PATIENCE))));
            hear(silent, words, changed);
        }
    }

    /// What would be asked of each feed. No row is asked about at a feed that lately knew nothing of it.
    List<FeedQuestion> questions(List<EnrichedRow> unknown, @Nullable Tlp tlp, Consumer<EnrichedRow> changed) {
        Map<CacheKey, Set<String>> strangers = cache.strangers(
                unknown.stream().map(row -> row.subject().name()).toList());
        Map<IntelFeed, List<MarkedIndicator>> asked = new LinkedHashMap<>();
        for (EnrichedRow row : unknown) {
            Set<String> strange = strangers.getOrDefault(row.subject().name(), Set.of());
            List<FeedNote> notes = new ArrayList<>();
            for (IntelFeed feed : feeds) {
                String name = feed.terms().name();
                boolean lately = strange.contains(identity(feed.terms()));
                notes.add(new FeedNote(name, lately ? new Fate.Stranger(true) : new Fate.Waiting()));
                if (!lately) {
                    asked.computeIfAbsent(feed, _ -> new ArrayList<>()).add(marked(row, tlp));
                }
            }
            update(row.withFeeds(notes), changed);
        }
        return asked.entrySet().stream()
                .map(each -> new FeedQuestion(each.getKey(), gate, tlp, each.getValue()))
                .toList();
    }

    /// An indicator that came from a text is marked as the text; one that is stored may be marked itself, by
    /// any of its sources.
    private static MarkedIndicator marked(EnrichedRow row, @Nullable Tlp tlp) {
        Tlp own = row.findings().stream()
                .flatMap(finding -> marking(finding.payload().get("tlp")).stream())
                .max(Tlp::compareTo)
                .orElse(tlp);
        return new MarkedIndicator(row.subject().indicator(), own);
    }

    /// A marking that is no text cannot be read, so it is the strictest.
    private static Optional<Tlp> marking(@Nullable Json tlp) {
        return switch (tlp) {
            case null -> Optional.empty();
            case JsonNull _ -> Optional.empty();
            case JsonString(var text) -> Optional.of(Tlp.of(text));
            default -> Optional.of(Tlp.RED);
        };
    }

    private void update(EnrichedRow row, Consumer<EnrichedRow> changed) {
        rows.put(row.subject().indicator(), row);
        changed.accept(row);
    }

    private boolean isWaiting(Indicator indicator, String feed) {
        EnrichedRow row = rows.get(indicator);
        return row != null
                && row.feeds().stream().anyMatch(note -> note.feed().equals(feed) && note.state() == State.WAITING);
    }

    private void hear(FeedQuestion question, Map<Indicator, FeedQuestion.Word> words, Consumer<EnrichedRow> changed) {
        Instant now = clock.instant();
        words.forEach((indicator, word) -> {
            EnrichedRow row = rows.get(indicator);
            if (row != null) {
                EnrichedRow told = told(row, question.feedName(), word, now);
                finish(told);
                update(told, changed);
            }
        });
    }

    private static EnrichedRow told(EnrichedRow row, String feed, FeedQuestion.Word word, Instant now) {
        List<FeedNote> notes = row.feeds().stream()
                .map(note -> note.feed().equals(feed) ? word.note() : note)
                .toList();
        EnrichedRow told = row.withFeeds(notes);
        if (word.found() == null) {
            return told;
        }
        List<Finding> fed = new ArrayList<>(fed(row));
        fed.add(Finding.fed(FedRecord.of(feed, row.subject().indicator(), word.found(), now)));
        return told.withFindings(fed);
    }

    /// A stale answer of another tier gives way to the first fresh one.
    private static List<Finding> fed(EnrichedRow row) {
        return row.findings().stream()
                .filter(finding -> finding.tier() == Tier.FEED)
                .toList();
    }

    /// The cache is shared, and two desks may call different servers by one name. What a file here does not know is
    /// nobody else's business, and quickly asked again.
    private static String identity(FeedTerms terms) {
        return terms.name() + " at " + terms.destination();
    }

    private void finish(EnrichedRow row) {
        if (row.isWaiting()) {
            return;
        }
        List<Finding> fed = fed(row);
        if (!fed.isEmpty()) {
            filing.accept(fed);
            return;
        }
        Set<String> askedInVain = row.feeds().stream()
                .filter(note -> note.state() == State.STRANGER)
                .map(FeedNote::feed)
                .collect(Collectors.toSet());
        Set<String> strangers = feeds.stream()
                .map(IntelFeed::terms)
                .filter(terms -> !terms.staysHere() && askedInVain.contains(terms.name()))
                .map(FeedTier::identity)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!strangers.isEmpty()) {
            cache.storeStranger(row.subject().name(), strangers);
        }
    }
}
