package org.aurorasoc.workbench.service.why;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.words.Analyser;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// A model to whom texts mean their words, and who remembers what it was asked.
final class WordEmbedder implements Embedder {
    final List<String> asked = new ArrayList<>();
    private final ModelId model;

    WordEmbedder(ModelId model) {
        this.model = model;
    }

    @Override
    public ModelId model() {
        return model;
    }

    @Override
    public String degradedReason() {
        return model.equals(ModelId.HASH) ? "hash mode was chosen" : "";
    }

    @Override
    public EmbeddedText embed(String text) {
        asked.add(text);
        float[] values = new float[Embedding.DIMENSION];
        values[0] = 0.01f;
        Analyser.terms(text)
                .counts()
                .forEach((term, count) -> values[1 + Math.floorMod(term.hashCode(), Embedding.DIMENSION - 1)] += count);
        return new EmbeddedText(new Embedding(values), false, 12);
    }

    @Override
    public List<EmbeddedText> embedAll(List<String> texts, CancelToken cancel, ProgressSink progress) {
        return texts.stream().map(this::embed).toList();
    }

    @Override
    public void close() {}
}
