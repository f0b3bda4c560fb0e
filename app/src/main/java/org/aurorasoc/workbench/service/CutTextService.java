package org.aurorasoc.workbench.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Estimates how many past cases the model read only in part, by a sample of them that is the same every time.
public final class CutTextService {
    private static final int SAMPLE = 200;

    private final VectorStore store;
    private final Supplier<Embedder> embedder;

    /// @param looked the texts looked at, of the sample
    /// @param cut those longer than the model's window
    public record Estimate(int looked, int cut) {}

    public CutTextService(VectorStore store, Supplier<Embedder> embedder) {
        this.store = store;
        this.embedder = embedder;
    }

    public Estimate estimate(CancelToken cancel) {
        Embedder engine = embedder.get();
        List<String> texts =
                store.getAll(CollectionName.CASES, store.sample(CollectionName.CASES, SAMPLE)).values().stream()
                        .map(EmbeddedTextRule::textOf)
                        .flatMap(Optional::stream)
                        .toList();
        int cut = 0;
        for (String text : texts) {
            cancel.throwIfCancelled();
            cut += engine.readsAll(text) ? 0 : 1;
        }
        return new Estimate(texts.size(), cut);
    }
}
