package org.aurorasoc.workbench.service;

import java.util.List;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.EmbeddedText;
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
        return new Vectors(engine.model(), engine.degradedReason(), engine.embedAll(texts, cancel, progress));
    }

    /// The vectors in the order of the texts.
    public record Vectors(ModelId model, String degradedReason, List<EmbeddedText> texts) {}
}
