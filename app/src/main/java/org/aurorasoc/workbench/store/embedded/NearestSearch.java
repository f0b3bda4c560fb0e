package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.FilterRules;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.task.CancelToken;

/// Answers a search: candidates by model and filter, the nearest of them by scan, and the rows behind those read from
/// the database, where filter and score have their last word. Whoever calls keeps writers out meanwhile.
final class NearestSearch {
    private static final int SPARE_ROWS = 16;
    private static final int WIDENING = 4;

    private final ScanLimits limits;
    private final LiveRows live;
    private final FilterTraits traits;
    private final CodedShortlist shortlist;
    private final NearestScan scan;

    NearestSearch(ScanLimits limits, LiveRows live, FilterTraits traits, CodedShortlist shortlist, NearestScan scan) {
        this.limits = limits;
        this.live = live;
        this.traits = traits;
        this.shortlist = shortlist;
        this.scan = scan;
    }

    /// What is searched near, and the id that may not come back.
    private record Target(Embedding query, ModelId model, Optional<String> itself) {}

    SearchAnswer search(Connection connection, SearchRequest request, CancelToken cancel) throws SQLException {
        cancel.throwIfCancelled();
        Target target = target(connection, request);
        CollectionRows rows = live.collection(request.collection());
        List<RowGroup> groups = rows.rankedBy(target.model());
        Candidates candidates = traits.candidates(connection, rows, groups, request.filter(), cancel);
        Confirmation confirmation = new Confirmation(connection, request, target);

        List<Hit> hits = List.of();
        boolean quick = canShorten(groups, candidates, request.k());
        if (quick) {
            Candidates near = shortlist.shorten(
                    target.query(), groups.getFirst(), candidates, limits.rescored(request.k()), cancel);
            hits = confirmation.of(scan.nearest(target.query(), near, request.k() + SPARE_ROWS, cancel));
        }
        boolean exact = !quick || hits.size() < request.k();
        if (exact) {
            hits = compareAll(target.query(), candidates, request, confirmation, cancel);
        }
        long ranked = groups.stream().mapToLong(RowGroup::size).sum();
        return new SearchAnswer(hits, request.k(), target.model(), rows.size() - ranked, Instant.now(), exact);
    }

    private boolean canShorten(List<RowGroup> groups, Candidates candidates, int k) {
        return groups.size() == 1 && groups.getFirst().canBeCoded() && limits.mayShorten(candidates.count(), k);
    }

    /// Goes down the ranking until k rows are confirmed, the scores fall below the minimum or all rows were seen.
    private List<Hit> compareAll(
            Embedding query, Candidates all, SearchRequest request, Confirmation confirmation, CancelToken cancel)
            throws SQLException {
        for (long wanted = request.k() + SPARE_ROWS; ; wanted *= WIDENING) {
            int most = (int) Math.min(wanted, all.count());
            List<RankedRow> ranked = scan.nearest(query, all, most, cancel);
            List<Hit> hits = confirmation.of(ranked);
            boolean wentBelow = !ranked.isEmpty() && ranked.getLast().score() < request.minimumScore();
            if (hits.size() == request.k() || most == all.count() || wentBelow) {
                return hits;
            }
        }
    }

    private static Target target(Connection connection, SearchRequest request) throws SQLException {
        return switch (request.probe()) {
            case Probe.ByVector(Embedding query, ModelId model) -> {
                EntryRules.check(query);
                yield new Target(query, model, Optional.empty());
            }
            case Probe.ByStored(String sourceId) -> {
                StoredEntry row = EntryTable.byKey(connection, new EntryKey(request.collection(), sourceId))
                        .orElseThrow(() -> new NotFoundException(
                                "There is no entry of that id to search near.", "Check the id and the collection."));
                yield new Target(row.embedding(), row.model(), Optional.of(sourceId));
            }
        };
    }

    /// Reads the ranked rows until there are k hits.
    private record Confirmation(Connection connection, SearchRequest request, Target target) {
        List<Hit> of(List<RankedRow> ranked) throws SQLException {
            List<Hit> hits = new ArrayList<>();
            for (RankedRow row : ranked) {
                if (hits.size() == request.k() || row.score() < request.minimumScore()) {
                    break;
                }
                EntryTable.bySlot(connection, row.slot()).filter(this::belongs).ifPresent(e -> hits.add(hit(e)));
            }
            return hits;
        }

        private Hit hit(StoredEntry entry) {
            return new Hit(entry, target.query().cosine(entry.embedding()));
        }

        private boolean belongs(StoredEntry entry) {
            return !target.itself().equals(Optional.of(entry.key().sourceId()))
                    && FilterRules.accepts(request.filter(), entry.payload(), entry.createdAt());
        }
    }
}
