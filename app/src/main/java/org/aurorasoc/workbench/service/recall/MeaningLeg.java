package org.aurorasoc.workbench.service.recall;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Past cases by nearness of vectors: each window of the question is searched with, and a case counts by its best.
final class MeaningLeg {
    private final VectorStore store;

    MeaningLeg(VectorStore store) {
        this.store = store;
    }

    /// `exact` and `otherModel` are the store's words on its search.
    record Found(Ranking<StoredEntry> ranking, boolean exact, long otherModel) {}

    Found search(Wanted wanted, CancelToken cancel) {
        AskedQuestion asked = wanted.asked();
        // What is left out by id is found by the store all the same.
        int most = Math.min(
                SearchRequest.LARGEST_K, wanted.depth() + wanted.leftOut().size());
        Map<String, StoredEntry> rows = new HashMap<>();
        boolean complete = true;
        boolean exact = true;
        long otherModel = 0;
        for (AskedQuestion.Window window : asked.windows()) {
            Probe probe = new Probe.ByVector(window.embedding(), asked.model());
            SearchAnswer answer = store.search(
                    new SearchRequest(wanted.collection(), probe, most, wanted.filter(), wanted.leastNear()), cancel);
            answer.hits().forEach(hit -> rows.put(hit.entry().key().sourceId(), hit.entry()));
            complete &= answer.hits().size() < most;
            exact &= answer.exact();
            otherModel = answer.excludedOtherModel();
        }
        rows.keySet().removeAll(wanted.leftOut());
        List<StoredEntry> nearest = nearest(asked, rows.values(), wanted.depth());
        return new Found(new Ranking<>(nearest, complete && nearest.size() == rows.size()), exact, otherModel);
    }

    private static List<StoredEntry> nearest(AskedQuestion asked, Collection<StoredEntry> rows, int most) {
        return rows.stream()
                .flatMap(row -> asked.nearness(row).stream().map(near -> new Hit(row, near.score())))
                .sorted(Hit.NEAREST_FIRST)
                .limit(most)
                .map(Hit::entry)
                .toList();
    }
}
