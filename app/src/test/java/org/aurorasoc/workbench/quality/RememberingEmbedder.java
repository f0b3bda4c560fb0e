package org.aurorasoc.workbench.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// The real model, asked once for each text: a test that puts the same texts to two stores waits for it once.
final class RememberingEmbedder implements Embedder {
    private final Embedder real;
    private final Map<String, EmbeddedText> known = new HashMap<>();

    RememberingEmbedder(Embedder real) {
        this.real = real;
    }

    @Override
    public List<EmbeddedText> embedAll(List<String> texts, CancelToken cancel, ProgressSink progress) {
        List<String> fresh = new ArrayList<>(new LinkedHashSet<>(texts));
        fresh.removeIf(known::containsKey);
        List<EmbeddedText> vectors = real.embedAll(fresh, cancel, progress);
        for (int i = 0; i < fresh.size(); i++) {
            known.put(fresh.get(i), vectors.get(i));
        }
        return texts.stream().map(known::get).toList();
    }

    @Override
    public EmbeddedText embed(String text) {
        return known.computeIfAbsent(text, real::embed);
    }

    @Override
    public ModelId model() {
        return real.model();
    }

    @Override
    public String degradedReason() {
        return real.degradedReason();
    }

    @Override
    public void close() {
        real.close();
    }
}
