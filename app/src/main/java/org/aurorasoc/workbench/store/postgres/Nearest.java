package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.List;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;

/// One search inside its transaction.
final class Nearest {
    /// Up to here comparing every row costs about what walking the graph does (docs/measurements), and is exact.
    static final int SMALL = 5_000;
    /// Scores in the server are summed in single precision: rows this near the minimum are judged here.
    private static final double ROUNDING = 1e-4;

    private final Session session;
    private final TableState state;
    private final SearchRequest request;
    private final ProbeVector probe;
    private final boolean iterates;
    private final RowSql rows;
    private final ModelSql models;

    Nearest(Session session, TableState state, SearchRequest request, ProbeVector probe, boolean iterates) {
        this.session = session;
        this.state = state;
        this.request = request;
        this.probe = probe;
        this.iterates = iterates;
        rows = new RowSql(state);
        models = new ModelSql(rows, probe.model());
    }

    record Found(List<Hit> hits, boolean exact) {}

    /// Some more than asked for: the server's order of near-equal scores is not quite ours.
    static int overFetched(int k) {
        return k + Math.max(16, k / 10);
    }

    Found find(long rankedRows) throws SQLException {
        if (graphCannotAnswer()) {
            return exactly();
        }
        long matching = matchingUpToSmall(rankedRows);
        if (matching <= SMALL) {
            return matching == 0 ? new Found(List.of(), true) : exactly();
        }
        List<Hit> hits = ranked(throughTheGraph());
        return hits.size() < request.k() ? exactly() : new Found(hits, false);
    }

    private boolean graphCannotAnswer() {
        return state.index() != TableState.Index.VALID
                || !iterates
                || !models.ranksUnlabelled() && !state.stamped()
                || overFetched(request.k()) > Knobs.LARGEST_EF;
    }

    /// Counts the matching rows, no further than needed, so that a filter which few rows satisfy walks no graph.
    private long matchingUpToSmall(long rankedRows) throws SQLException {
        if (request.filter().equals(Filter.NONE) && rankedRows > 2L * SMALL) {
            return rankedRows;
        }
        Sql counting = Sql.of("SELECT count(*) FROM (SELECT 1 FROM " + rows.table() + " WHERE ")
                .plus(matching(cheapModels()))
                .plus(" LIMIT ?) AS enough", Bind.number(SMALL + 1L));
        return session.number(counting);
    }

    private List<StoredEntry> throughTheGraph() throws SQLException {
        Sql sql = rows.select()
                .plus(" WHERE ")
                .plus(matching(cheapModels()))
                .plus(
                        " ORDER BY embedding <=> ? LIMIT ?",
                        Bind.vector(probe.embedding()),
                        Bind.number(overFetched(request.k())));
        return session.rows(sql, RowSql::read);
    }

    /// No index serves the sum, so every matching row is compared; equal distances go by id, so the cut is right.
    private Found exactly() throws SQLException {
        Sql sql = rows.select()
                .plus(" WHERE ")
                .plus(matching(models.exactly()))
                .plus(" AND (? <= -1 OR (embedding <=> ?) <= ?)", minimum())
                .plus(
                        " ORDER BY (embedding <=> ?) + 0, source_id COLLATE \"C\" LIMIT ?",
                        Bind.vector(probe.embedding()),
                        Bind.number(overFetched(request.k())));
        return new Found(ranked(session.rows(sql, RowSql::read)), true);
    }

    private Bind[] minimum() {
        double minimum = request.minimumScore();
        return new Bind[] {
            Bind.real(minimum), Bind.vector(probe.embedding()), Bind.real(1 - minimum + ROUNDING),
        };
    }

    private Sql cheapModels() {
        return models.ranksUnlabelled() ? models.byLabel() : models.exactly();
    }

    private Sql matching(Sql model) {
        return Sql.allOf(List.of(
                Sql.of("collection = ?", Bind.text(request.collection())),
                probe.others(),
                FilterSql.condition(request.filter()),
                model));
    }

    /// The one score of the product decides: recomputed from the stored floats, sorted, cut.
    private List<Hit> ranked(List<StoredEntry> near) {
        return near.stream()
                .filter(entry -> probe.model().ranks(entry.model()))
                .map(entry -> new Hit(entry, probe.embedding().cosine(entry.embedding())))
                .filter(hit -> hit.score() >= request.minimumScore())
                .sorted(Hit.NEAREST_FIRST)
                .limit(request.k())
                .toList();
    }
}
