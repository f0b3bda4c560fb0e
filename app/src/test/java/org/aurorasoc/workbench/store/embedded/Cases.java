package org.aurorasoc.workbench.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;

/// Short words for what the tests of the embedded store do again and again.
final class Cases {
    private Cases() {}

    static void apply(OpenStore store, List<Change> changes) {
        store.vectors().apply(changes, new CancelToken());
    }

    static void apply(OpenStore store, Change... changes) {
        apply(store, List.of(changes));
    }

    /// Rows `id-0` … with vectors of their own.
    static List<Change> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Samples.put("id-" + i, Samples.vector(i)))
                .toList();
    }

    static SearchAnswer nearest(OpenStore store, Embedding query, int k) {
        return nearest(store, query, k, Filter.NONE);
    }

    static SearchAnswer nearest(OpenStore store, Embedding query, int k, Filter filter) {
        SearchRequest request = new SearchRequest(Samples.CASES, Samples.probe(query), k, filter, -1);
        return store.vectors().search(request, new CancelToken());
    }

    static List<String> ids(SearchAnswer answer) {
        List<String> ids = new ArrayList<>();
        answer.hits().forEach(hit -> ids.add(hit.entry().key().sourceId()));
        return ids;
    }

    static Change put(String id, Embedding vector, JsonObject payload) {
        return Samples.put(Samples.CASES, id, vector, payload);
    }
}
