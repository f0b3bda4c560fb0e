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
    /// A filter's traits cost a look at every payload, once; most filters are satisfied by asking this many first.
    private static final int LOOKED_AT_FIRST = 1_000;

    private static final int LOOKED_AT_PER_HIT = 20;

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

    /// One search: what was asked, and the rows that its model may be ranked against.
    private record Asked(
            Connection connection,
            SearchRequest request,
            Target target,
            CollectionRows rows,
            List<RowGroup> groups,
            CancelToken cancel) {
        int k() {
            return request.k();
        }

        List<Hit> confirmed(List<RankedRow> ranked) throws SQLException {
            return new Confirmation(connection, request, target).of(ranked);
        }

        SearchAnswer answer(List<Hit> hits, boolean exact) {
            long ranked = groups.stream().mapToLong(RowGroup::size).sum();
            return new SearchAnswer(hits, k(), target.model(), rows.size() - ranked, Instant.now(), exact);
        }
    }

    SearchAnswer search(Connection connection, SearchRequest request, CancelToken cancel) throws SQLException {
        cancel.throwIfCancelled();
        Target target = target(connection, request);
        CollectionRows rows = live.collection(request.collection());
        Asked asked = new Asked(connection, request, target, rows, rows.rankedBy(target.model()), cancel);
        if (!request.filter().isNone() && !rows.traitsKnown()) {
            Optional<SearchAnswer> answer = amongTheNearest(asked);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return among(traits.candidates(connection, rows, asked.groups(), request.filter(), cancel), asked);
    }

    /// Reads the payloads of the nearest few instead of everybody's; by codes only where they are made already.
    private Optional<SearchAnswer> amongTheNearest(Asked asked) throws SQLException {
        Candidates every = FilterTraits.everyRow(asked.groups());
        int few = LOOKED_AT_PER_HIT * asked.k();
        if (few <= LOOKED_AT_FIRST
                && canShorten(asked, every)
                && asked.groups().getFirst().codes() != null) {
            List<Hit> hits = byCodes(every, few, asked);
            if (hits.size() == asked.k()) {
                return Optional.of(asked.answer(hits, false));
            }
        }
        List<Hit> hits = asked.confirmed(scan.nearest(asked.target().query(), every, LOOKED_AT_FIRST, asked.cancel()));
        return hits.size() == asked.k() ? Optional.of(asked.answer(hits, true)) : Optional.empty();
    }

    private SearchAnswer among(Candidates candidates, Asked asked) throws SQLException {
        if (canShorten(asked, candidates)) {
            List<Hit> hits = byCodes(candidates, asked.k() + SPARE_ROWS, asked);
            if (hits.size() == asked.k()) {
                return asked.answer(hits, false);
            }
        }
        return asked.answer(compareAll(candidates, asked), true);
    }

    private boolean canShorten(Asked asked, Candidates candidates) {
        if (asked.groups().size() != 1) {
            return false;
        }
        RowGroup group = asked.groups().getFirst();
        return group.canBeCoded() && limits.mayShorten(group.size(), candidates.count(), asked.k());
    }

    private List<Hit> byCodes(Candidates candidates, int wanted, Asked asked) throws SQLException {
        Embedding query = asked.target().query();
        Candidates near = shortlist.shorten(query, asked.groups().getFirst(), candidates, wanted, asked.cancel());
        return asked.confirmed(scan.nearest(query, near, wanted, asked.cancel()));
    }

    /// Goes down the ranking until k rows are confirmed, the scores fall below the minimum or all rows were seen.
    private List<Hit> compareAll(Candidates all, Asked asked) throws SQLException {
        for (long wanted = asked.k() + SPARE_ROWS; ; wanted *= WIDENING) {
            int most = (int) Math.min(wanted, all.count());
            List<RankedRow> ranked = scan.nearest(asked.target().query(), all, most, asked.cancel());
            List<Hit> hits = asked.confirmed(ranked);
            boolean wentBelow = !ranked.isEmpty()
                    && ranked.getLast().score() < asked.request().minimumScore();
            if (hits.size() == asked.k() || most == all.count() || wentBelow) {
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
