package org.aurorasoc.workbench.memory;

import java.util.List;
import java.util.Random;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Vectors without a model's work: each text lies near its first word's place, always the same. For what has to be
/// large and is not about meaning.
public final class ReadyVectors implements Embedder {
    private static final float AWAY = 0.8f;
    private static final int PIECES = 12;

    private final ModelId model;

    public ReadyVectors() {
        this(ModelId.MINILM);
    }

    public ReadyVectors(ModelId model) {
        this.model = model;
    }

    @Override
    public ModelId model() {
        return model;
    }

    @Override
    public String degradedReason() {
        return "";
    }

    @Override
    public EmbeddedText embed(String text) {
        float[] values = noise(text.split(" ", 2)[0].hashCode());
        float[] own = noise(text.hashCode());
        for (int i = 0; i < values.length; i++) {
            values[i] += AWAY * own[i];
        }
        return new EmbeddedText(new Embedding(values), false, PIECES);
    }

    private static float[] noise(long seed) {
        Random random = new Random(seed);
        float[] values = new float[Embedding.DIMENSION];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Override
    public List<EmbeddedText> embedAll(List<String> texts, CancelToken cancel, ProgressSink progress) {
        return texts.stream().map(this::embed).toList();
    }

    @Override
    public void close() {}
}
