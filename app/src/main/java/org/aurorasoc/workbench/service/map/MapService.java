package org.aurorasoc.workbench.service.map;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.map.Trust;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Draws maps of collections.
public final class MapService {
    /// Points of a map that nobody asked to be larger.
    public static final int USUAL = 5_000;
    /// More would neither be drawn in time nor be told apart.
    public static final int LARGEST = 20_000;

    private final VectorStore store;
    private final Supplier<Embedder> embedder;
    private final OutcomeAliases outcomes;
    private final MapShelf shelf;
    private final Clock clock;

    public MapService(
            VectorStore store, Supplier<Embedder> embedder, OutcomeAliases outcomes, MapShelf shelf, Clock clock) {
        this.store = store;
        this.embedder = embedder;
        this.outcomes = outcomes;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// Reads at most so many rows and places them; what takes longer is then asked of the answer.
    public Mapping begin(String collection, int most, CancelToken cancel) {
        ModelId model = embedder.get().model();
        Sample sample = new Sampler(store, outcomes).draw(collection, model, Math.min(most, LARGEST), cancel);
        return Mapping.of(sample, shelf, clock.instant());
    }

    /// The nearest rows in all dimensions and of the whole collection, not of the sample.
    public List<Hit> neighbours(EntryKey of, CancelToken cancel) {
        SearchRequest request = new SearchRequest(of.collection(), new Probe.ByStored(of.sourceId()), Trust.OF);
        return store.search(request, cancel).hits();
    }
}
