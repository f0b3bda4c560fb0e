package org.aurorasoc.workbench.service;

import java.util.List;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Gives the vectors themselves, with the model that made them.
public final class EmbeddingService {
    private final Supplier<Embedder> embedder;

    public EmbeddingService(Supplier<Embedder> embedder) {
        this.embedder = embedder;
    }

    public Vectors embed(List<String> texts, CancelToken cancel, ProgressSink progress) {
        Embedder engine = embedder.get();
        List<TextVector> vectors = engine.embedAll(texts, cancel, progress).stream()
                .map(text -> new TextVector(text.embedding(), text.truncated(), text.pieces()))
                .toList();
        return new Vectors(engine.model(), engine.degradedReason(), vectors);
    }

    /// One text's vector, whether the model's window cut the text, and how many word pieces it has.
    public record TextVector(Embedding embedding, boolean truncated, int pieces) {}

    /// The vectors in the order of the texts.
    public record Vectors(ModelId model, String degradedReason, List<TextVector> texts) {}
}
