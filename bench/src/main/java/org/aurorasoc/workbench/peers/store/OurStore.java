package org.aurorasoc.workbench.peers.store;

import java.util.List;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.service.bench.Slice;
import org.aurorasoc.workbench.settings.GraphIndex;
import org.aurorasoc.workbench.settings.GraphSettings;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.postgres.PostgresStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// This program, through the port that its own services use.
public final class OurStore implements Contestant {
    public static final String NAME = "workbench";

    private final OpenStore store;
    private final BulkRun run;

    private OurStore(OpenStore store) {
        this.store = store;
        run = store.bulk();
    }

    /// Makes the tables as `migrate` does.
    public static void migrate(Arena arena) {
        try (OpenStore store = PostgresStore.open(arena.settings())) {
            store.care().migrate();
        }
    }

    /// @param ef [GraphSettings#AUTOMATIC] for what it does by itself
    public static OurStore open(Arena arena, int ef) {
        return new OurStore(PostgresStore.open(arena.settings().with(new GraphSettings(GraphIndex.VECTOR, ef))));
    }

    @Override
    public String name() {
        return NAME;
    }

    public void layIndexesAside(int rows) {
        run.expect(rows);
    }

    public void buildIndexes() {
        run.finish(new CancelToken(), ProgressSink.SILENT);
    }

    @Override
    public void store(List<Entry> rows) {
        List<Change> unit = rows.stream().map(Change.Put::new).collect(Collectors.toList());
        store.vectors().apply(unit, new CancelToken());
    }

    @Override
    public List<String> search(Embedding question, Slice slice, int k) {
        Probe probe = new Probe.ByVector(question, ModelId.MINILM);
        SearchRequest request = new SearchRequest(CollectionName.CASES, probe, k, slice.filter(), -1);
        return store.vectors().search(request, new CancelToken()).hits().stream()
                .map(hit -> hit.entry().key().sourceId())
                .toList();
    }

    @Override
    public void close() {
        run.close();
        store.close();
    }
}
