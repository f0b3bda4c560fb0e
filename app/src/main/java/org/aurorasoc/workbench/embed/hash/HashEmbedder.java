package org.aurorasoc.workbench.embed.hash;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Vectors by the shared formula over SHA-256, equal to the last bit with those of the other service.
public final class HashEmbedder implements Embedder {
    private static final int TEXTS_PER_STEP = 256;

    private final String degradedReason;

    /// `degradedReason` says why there is no model: chosen so, or what failed. Never empty.
    public HashEmbedder(String degradedReason) {
        if (degradedReason.isBlank()) {
            throw new IllegalArgumentException("Hash mode has always a reason");
        }
        this.degradedReason = degradedReason;
    }

    @Override
    public ModelId model() {
        return ModelId.HASH;
    }

    @Override
    public String degradedReason() {
        return degradedReason;
    }

    @Override
    public EmbeddedText embed(String text) {
        return new EmbeddedText(new Embedding(values(TextHash.digest(text))), false, 0);
    }

    @Override
    public List<EmbeddedText> embedAll(List<String> texts, CancelToken cancel, ProgressSink progress) {
        List<EmbeddedText> embedded = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += TEXTS_PER_STEP) {
            cancel.throwIfCancelled();
            int to = Math.min(texts.size(), from + TEXTS_PER_STEP);
            texts.subList(from, to).forEach(text -> embedded.add(embed(text)));
            progress.step(to, texts.size());
        }
        return List.copyOf(embedded);
    }

    /// Holds nothing, so closes nothing.
    @Override
    public void close() {}

    /// The contract's formula, term by term in double arithmetic; another order of terms may give other bits.
    private static float[] values(byte[] digest) {
        double[] raw = new double[Embedding.DIMENSION];
        double squares = 0;
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (digest[i % digest.length] & 0xFF) / 255.0 * 2.0 - 1.0;
            squares += raw[i] * raw[i];
        }
        double norm = Math.sqrt(squares);
        float[] values = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            values[i] = (float) (raw[i] / (norm == 0 ? 1.0 : norm));
        }
        return values;
    }
}
