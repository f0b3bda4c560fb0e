package org.aurorasoc.workbench.store.postgres;

import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.task.CancelToken;

/// Finds the k nearest, all k of them, whatever the filter. The graph index is asked only where it can answer; every
/// answer that it leaves short is found again by comparing every row.
final class NearestSearch {
    private final SharedTable table;
    private final ModelCounts counts;
    private final FilterCounts filters = new FilterCounts();

    NearestSearch(SharedTable table, ModelCounts counts) {
        this.table = table;
        this.counts = counts;
    }

    SearchAnswer search(SearchRequest request, CancelToken cancel) {
        if (request.probe() instanceof Probe.ByVector vector) {
            EntryRules.check(vector.embedding());
        }
        ModelCounts.Counted counted = counts.of(request.collection(), cancel);
        TableState state = table.readable();
        ProbeVector probe = ProbeVector.of(table, state, request, cancel);
        ModelId model = probe.model();
        long excluded = counted.summary().rowsNotRankedBy(model);
        long ranked = counted.summary().rows() - excluded;
        SearchSql sql = new SearchSql(state, request, probe, table.graph(state));
        Nearest.Found found = new Nearest(table, filters, sql, ranked, cancel).find();
        return new SearchAnswer(found.hits(), request.k(), model, excluded, counted.at(), found.exact());
    }

    /// After a write of ours.
    void forget() {
        counts.forget();
        filters.forget();
    }
}
