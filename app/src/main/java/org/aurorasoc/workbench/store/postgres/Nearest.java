package org.aurorasoc.workbench.store.postgres;

import java.util.List;
import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.task.CancelToken;

/// One search: each look at the database is one message and one answer, most searches are one look.
final class Nearest {
    /// Up to here comparing every row takes some 3 ms, a walk through the graph 1 (docs/measurements): exact is worth
    /// it.
    static final int SMALL = 5_000;

    /// Up to here comparing every row costs about twice what a wide walk does. The nearest of the rows that pass a
    /// filter may be far from what was asked, where a graph is at its weakest: a walk found 95 of 100 of them.
    private static final int COMPARABLE = 20_000;

    /// In a larger collection rows that pass a filter may have to be looked for as long as walks take.
    private static final int LOOKED_THROUGH = 200_000;

    private final SharedTable table;
    private final FilterCounts counts;
    private final SearchSql sql;
    private final long ranked;
    private final CancelToken cancel;

    /// @param ranked how many rows of the collection the query's model may be ranked against, as of a while ago
    Nearest(SharedTable table, FilterCounts counts, SearchSql sql, long ranked, CancelToken cancel) {
        this.table = table;
        this.counts = counts;
        this.sql = sql;
        this.ranked = ranked;
        this.cancel = cancel;
    }

    record Found(List<Hit> hits, boolean exact) {
        static final Found NOTHING = new Found(List.of(), true);
    }

    Found find() {
        if (graphCannotAnswer() || ranked <= SMALL) {
            return exactly();
        }
        return request().filter().isNone() ? walked(width().first(sql.overFetched())) : filtered();
    }

    private SearchRequest request() {
        return sql.request();
    }

    private boolean graphCannotAnswer() {
        return sql.graph().isEmpty() || !sql.labelsTell() || sql.overFetched() > Knobs.LARGEST_EF;
    }

    /// A filter that few rows satisfy walks no graph.
    private Found filtered() {
        FilterCounts.Key asked = new FilterCounts.Key(
                request().collection(), request().filter(), sql.probe().model());
        OptionalLong known = counts.known(asked);
        if (known.isPresent()) {
            return among(known.getAsLong());
        }
        long matching = table.ask(sql.state(), sql.counting(COMPARABLE + 1), cancel, row -> row.getLong(1))
                .getFirst();
        counts.keep(asked, matching);
        return matching == 0 ? Found.NOTHING : among(matching);
    }

    private Found among(long matching) {
        int comparable = ranked <= LOOKED_THROUGH ? COMPARABLE : SMALL;
        return matching <= comparable ? exactly() : walked(width().first(sql.overFetched(), matching, ranked));
    }

    private GraphWidth width() {
        return new GraphWidth(table.graphs().efSearch());
    }

    /// What the graph leaves short is found again by comparing every row; what it found in the wrong place, by a wider
    /// walk, and where that is no dearer by comparing too.
    private Found walked(int ef) {
        List<Hit> hits = walk(ef);
        if (width().isAutomatic() && isAstray(hits)) {
            if (ranked <= COMPARABLE) {
                return exactly();
            }
            hits = walk(GraphWidth.WIDE);
        }
        return hits.size() < request().k() ? exactly() : new Found(hits, false);
    }

    private boolean isAstray(List<Hit> hits) {
        return hits.size() == request().k() && Astray.is(sql.probe().embedding(), hits);
    }

    private List<Hit> walk(int ef) {
        return best(table.walk(sql.state(), ef, sql.throughTheGraph(), cancel, StoredRow::read));
    }

    private Found exactly() {
        return new Found(best(table.ask(sql.state(), sql.exactly(), cancel, StoredRow::read)), true);
    }

    private List<Hit> best(List<StoredRow> rows) {
        return Ranking.of(rows, request(), sql.probe());
    }
}
