package org.aurorasoc.workbench.memory;

import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Embeds every text as the same direction, so that a test chooses each row's similarity by [#near].
public record PlainEmbedder(ModelId model, String degradedReason, boolean truncates) implements Embedder {
    private static final int PIECES_OF_A_LONG_TEXT = 1140;
    private static final int PIECES = 12;

    public static PlainEmbedder minilm() {
        return new PlainEmbedder(ModelId.MINILM, "", false);
    }

    /// A vector whose cosine with every query is `similarity`.
    public static Embedding near(double similarity) {
        float[] values = new float[Embedding.DIMENSION];
        values[0] = (float) similarity;
        values[1] = (float) Math.sqrt(1 - similarity * similarity);
        return new Embedding(values);
    }

    @Override
    public EmbeddedText embed(String text) {
        return new EmbeddedText(near(1), truncates, truncates ? PIECES_OF_A_LONG_TEXT : PIECES);
    }

    @Override
    public List<EmbeddedText> embedAll(List<String> texts, CancelToken cancel, ProgressSink progress) {
        return texts.stream().map(this::embed).toList();
    }

    @Override
    public boolean readsAll(String text) {
        return !truncates;
    }

    @Override
    public void close() {}
}
