package org.aurorasoc.workbench.service.enrich;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aurorasoc.workbench.cache.CacheState;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.extract.Extraction;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.intel.EgressGate;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Says what is known of indicators. Asked in order: the cache, the memory, and only about what neither knows, or knows
/// from too long ago, the feeds.
public final class EnrichService {
    /// How many rows get their similar indicators: each costs an embedding and a search.
    public static final int MOST_WITH_SIMILAR = 25;

    private static final int CHUNK = 100;

    private final Parts parts;
    private final SubjectReader reader;
    private final Surroundings surroundings;
    private final VerdictHistory history;
    private final EgressGate gate;

    /// @param feeds those that are configured; opened when they are first asked
    public record Parts(
            OpenStore store,
            Supplier<Embedder> embedder,
            IndicatorCache cache,
            Supplier<List<IntelFeed>> feeds,
            Extractor extractor,
            String actor,
            Clock clock) {}

    public EnrichService(Parts parts) {
        this.parts = parts;
        this.reader = new SubjectReader(parts.extractor());
        this.surroundings =
                new Surroundings(parts.store().vectors(), parts.store().traces(), parts.embedder());
        this.history = new VerdictHistory(parts.store().desk());
        this.gate = new EgressGate(indicator -> parts.extractor().list(indicator.type(), indicator.value()));
    }

    /// `rows` hears each row as soon as something is known of it, and again whenever more is, on the calling thread.
    public EnrichAnswer enrich(EnrichRequest request, Consumer<EnrichedRow> rows, CancelToken cancel) {
        Extraction extraction = parts.extractor().read(request.text());
        Map<Subject, EnrichedRow> known = new LinkedHashMap<>();
        Consumer<EnrichedRow> hear = row -> {
            known.put(row.subject(), row);
            rows.accept(row);
        };
        Warnings warnings = new Warnings();
        askHere(subjects(request, extraction), hear, cancel);
        addSimilar(known.values(), hear, cancel);
        askFeeds(request, known.values(), hear, warnings, cancel);
        new Remembering(parts, history, warnings).remember(known.values(), cancel);
        warnings.add(cacheWarning());
        return new EnrichAnswer(
                List.copyOf(known.values()),
                extraction.rejected(),
                extraction.rejectedNotListed(),
                warnings.sentences());
    }

    /// What would leave for each feed, were this asked now. Nothing is sent.
    public Preview preview(EnrichRequest request, CancelToken cancel) {
        if (!request.askFeeds()) {
            return Preview.feedsLeftOut();
        }
        List<IntelFeed> feeds = parts.feeds().get();
        if (feeds.isEmpty()) {
            return Preview.noFeed();
        }
        Map<Subject, EnrichedRow> known = new LinkedHashMap<>();
        askHere(
                subjects(request, parts.extractor().read(request.text())),
                row -> known.put(row.subject(), row),
                cancel);
        List<FeedQuestion> questions =
                tier(feeds, new Warnings(), cancel).questions(unknown(known.values()), request.tlp(), _ -> {});
        return Preview.of(questions.stream().map(FeedQuestion::clearance).toList());
    }

    private List<Subject> subjects(EnrichRequest request, Extraction extraction) {
        Map<Indicator, Subject> all = new LinkedHashMap<>();
        reader.read(request.values(), request.type(), request.tlp())
                .forEach(subject -> all.put(subject.indicator(), subject));
        Stream.of(request.found(), extraction.indicators())
                .flatMap(List::stream)
                .forEach(found -> {
                    Subject subject = reader.read(found, request.tlp());
                    all.putIfAbsent(subject.indicator(), subject);
                });
        return List.copyOf(all.values());
    }

    private void askHere(List<Subject> subjects, Consumer<EnrichedRow> hear, CancelToken cancel) {
        LocalTiers tiers = new LocalTiers(parts.cache(), parts.store().vectors());
        for (int from = 0; from < subjects.size(); from += CHUNK) {
            cancel.throwIfCancelled();
            List<Subject> chunk = subjects.subList(from, Math.min(subjects.size(), from + CHUNK));
            long start = System.nanoTime();
            Map<Subject, List<Finding>> found = tiers.ask(chunk, parts.clock().instant());
            double millis = (System.nanoTime() - start) / 1e6;
            Map<Subject, Set<String>> cases = surroundings.cases(chunk);
            Map<Indicator, List<Verdict>> said =
                    history.of(chunk.stream().map(Subject::indicator).toList());
            List<EnrichedRow> rows = new ArrayList<>();
            for (Subject subject : chunk) {
                EnrichedRow row = new EnrichedRow(
                        subject,
                        found.getOrDefault(subject, List.of()),
                        List.of(),
                        List.copyOf(cases.getOrDefault(subject, Set.of())),
                        said.getOrDefault(subject.indicator(), List.of()),
                        List.of(),
                        parts.clock().instant(),
                        millis);
                hear.accept(row);
                rows.add(row);
            }
            tiers.writeBack(rows);
        }
    }

    private void addSimilar(Collection<EnrichedRow> known, Consumer<EnrichedRow> hear, CancelToken cancel) {
        known.stream().limit(MOST_WITH_SIMILAR).toList().forEach(row -> {
            List<SimilarIndicator> similar = surroundings.similar(row, cancel);
            if (!similar.isEmpty()) {
                hear.accept(row.withSimilar(similar));
            }
        });
    }

    /// Indicators near this one by meaning, for a row beyond the first [#MOST_WITH_SIMILAR].
    public List<SimilarIndicator> similar(EnrichedRow row, CancelToken cancel) {
        return surroundings.similar(row, cancel);
    }

    private void askFeeds(
            EnrichRequest request,
            Collection<EnrichedRow> known,
            Consumer<EnrichedRow> hear,
            Warnings warnings,
            CancelToken cancel) {
        List<IntelFeed> feeds = request.askFeeds() ? parts.feeds().get() : List.of();
        List<EnrichedRow> unknown = unknown(known);
        if (feeds.isEmpty() || unknown.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        tier(feeds, warnings, cancel)
                .ask(
                        unknown,
                        request.tlp(),
                        row -> hear.accept(row.answered(
                                parts.clock().instant(), row.tookMillis() + (System.nanoTime() - start) / 1e6)),
                        cancel);
    }

    private static List<EnrichedRow> unknown(Collection<EnrichedRow> known) {
        List<EnrichedRow> unknown = new ArrayList<>(known);
        unknown.removeIf(row -> row.found() && !row.isStale());
        return unknown;
    }

    private FeedTier tier(List<IntelFeed> feeds, Warnings warnings, CancelToken cancel) {
        IndicatorFiling filing = new IndicatorFiling(parts.store(), parts.embedder(), parts.cache(), parts.clock());
        IndicatorFiling.By by = new IndicatorFiling.By(parts.actor(), "ioc from feed");
        return new FeedTier(
                feeds,
                gate,
                parts.cache(),
                findings -> warnings.unless(() -> filing.file(
                        FedRecord.joined(
                                Decision.ordered(findings, parts.clock().instant())),
                        by,
                        cancel)),
                parts.clock());
    }

    private String cacheWarning() {
        CacheState state = parts.cache().state();
        return switch (state.condition()) {
            case AWAY -> "The cache was left out. " + state.detail();
            case TAKES_NOTHING -> "The cache takes no entries. " + state.detail();
            case OFF, SERVES -> "";
        };
    }
}
