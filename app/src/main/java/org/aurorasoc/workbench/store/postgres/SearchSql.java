package org.aurorasoc.workbench.store.postgres;

import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.settings.GraphIndex;

/// The statements of one search.
///
/// @param graph the index to walk, if there is one
record SearchSql(TableState state, SearchRequest request, ProbeVector probe, Optional<GraphIndex> graph) {
    /// Scores in the server are summed in single precision: rows this near the minimum are judged here.
    private static final double ROUNDING = 1e-4;

    static final String HALVES = "(embedding::halfvec(" + Embedding.DIMENSION + "))";

    /// Some more than asked for: the server's order of near-equal scores is not quite ours, that of halves is farther
    /// from it, and rows that pass a filter late may be nearer than earlier ones.
    int overFetched() {
        boolean rough = graph.filter(GraphIndex.HALFVEC::equals).isPresent()
                || !request.filter().isNone();
        return request.k() + Math.max(rough ? 16 : 6, request.k() / 10);
    }

    /// Counts the matching rows, no further than `most`.
    Sql counting(int most) {
        return Sql.of("SELECT count(*) FROM (SELECT 1 FROM " + rows().table() + " WHERE ")
                .plus(matching(cheapModels()))
                .plus(" LIMIT ?) AS enough", Bind.number(most));
    }

    /// In the order of the graph index.
    Sql throughTheGraph() {
        return rows().select()
                .plus(" WHERE ")
                .plus(matching(cheapModels()))
                .plus(" ORDER BY " + distance() + " LIMIT ?", asked(), Bind.number(overFetched()));
    }

    /// The expression that the index is made of.
    private String distance() {
        return graph.filter(GraphIndex.HALFVEC::equals).isPresent()
                ? HALVES + " <=> ?::halfvec(" + Embedding.DIMENSION + ")"
                : "embedding <=> ?";
    }

    /// No index serves the sum, so every matching row is compared; equal distances go by id, so the cut is right. Only
    /// what is left then is made ready to be sent: for all rows that would take longer than comparing them.
    Sql exactly() {
        return Sql.of("SELECT " + rows().columns() + " FROM (SELECT * FROM " + rows().table() + " WHERE ")
                .plus(matching(models().exactly()))
                .plus(minimum())
                .plus(
                        " ORDER BY (embedding <=> ?) + 0, source_id COLLATE \"C\" LIMIT ?) AS nearest",
                        asked(),
                        Bind.number(overFetched()));
    }

    /// Whether the labels tell enough for a walk through the graph: else each vector must be looked into.
    boolean labelsTell() {
        return models().ranksUnlabelled() || state.stamped();
    }

    private Sql minimum() {
        double minimum = request.minimumScore();
        return minimum <= -1
                ? Sql.of("")
                : Sql.of(" AND (embedding <=> ?) <= ?", asked(), Bind.real(1 - minimum + ROUNDING));
    }

    private Bind asked() {
        return Bind.vector(probe.embedding());
    }

    private RowSql rows() {
        return new RowSql(state);
    }

    private ModelSql models() {
        return new ModelSql(rows(), probe.model());
    }

    private Sql cheapModels() {
        return models().ranksUnlabelled() ? models().byLabel() : models().exactly();
    }

    private Sql matching(Sql model) {
        return Sql.allOf(List.of(
                Sql.of("collection = ?", Bind.text(request.collection())),
                probe.others(),
                FilterSql.condition(request.filter()),
                model));
    }
}
