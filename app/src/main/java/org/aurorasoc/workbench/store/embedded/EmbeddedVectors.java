package org.aurorasoc.workbench.store.embedded;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.store.Capabilities;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// The port: reads run side by side, each seeing whole units of changes only.
final class EmbeddedVectors implements VectorStore {
    private static final long SERVED_WELL = 100_000;
    private static final double P99_MILLIS = 20;

    private final Turns turns = Turns.forThisMachine();
    private final Reads reads;
    private final LiveRows live;
    private final ChangeWriter writer;
    private final NearestSearch nearest;
    private final CollectionCounts counts;

    EmbeddedVectors(Reads reads, LiveRows live, ChangeWriter writer, NearestSearch nearest, CollectionCounts counts) {
        this.reads = reads;
        this.live = live;
        this.writer = writer;
        this.nearest = nearest;
        this.counts = counts;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("embedded", SERVED_WELL, P99_MILLIS, Capabilities.ALL_FILTERS, true, List.of());
    }

    @Override
    public void apply(List<Change> changes, CancelToken cancel) {
        writer.apply(changes, cancel);
    }

    @Override
    public Optional<StoredEntry> get(EntryKey key) {
        return isStorable(key.sourceId()) ? reads.read(c -> EntryTable.byKey(c, key)) : Optional.empty();
    }

    @Override
    public Map<String, StoredEntry> getAll(String collection, Collection<String> sourceIds) {
        return reads.read(connection -> {
            Map<String, StoredEntry> found = new TreeMap<>(CodePoints.ORDER);
            for (String id : new HashSet<>(sourceIds)) {
                if (isStorable(id)) {
                    EntryTable.byKey(connection, new EntryKey(collection, id)).ifPresent(e -> found.put(id, e));
                }
            }
            return found;
        });
    }

    /// Half of a surrogate pair would be read as a question mark.
    private static boolean isStorable(String sourceId) {
        return CodePoints.isStorable(sourceId);
    }

    @Override
    public SearchAnswer search(SearchRequest request, CancelToken cancel) {
        return turns.take(() -> reads.read(connection -> nearest.search(connection, request, cancel)));
    }

    @Override
    public Page page(PageRequest request) {
        return reads.read(connection -> new RowPages(connection).page(request));
    }

    @Override
    public long countBefore(EntryKey key) {
        return reads.read(connection -> RowPages.countBefore(connection, key));
    }

    @Override
    public long count(String collection) {
        return reads.read(_ -> live.collection(collection).size());
    }

    @Override
    public List<CollectionSummary> collections() {
        return reads.read(counts::all);
    }

    @Override
    public List<StoredEntry> byValue(String collection, Collection<String> values) {
        return reads.read(c -> MarkTable.byValue(c, collection, values));
    }

    @Override
    public List<String> sample(String collection, int most) {
        return reads.read(_ -> SampleDraw.of(live, collection, most));
    }
}
