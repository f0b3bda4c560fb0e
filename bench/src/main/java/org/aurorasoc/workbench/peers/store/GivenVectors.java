package org.aurorasoc.workbench.peers.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.BatchingStrategy;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingOptions;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/// A model that answers with the vector it was handed for a text: Spring AI's store takes none by
/// themselves. For one thread.
final class GivenVectors implements EmbeddingModel {
    private final Map<String, float[]> vectors = new HashMap<>();

    void give(Map<String, float[]> these) {
        vectors.clear();
        vectors.putAll(these);
    }

    private float[] of(@Nullable String key) {
        float[] vector = vectors.get(key);
        if (vector == null) {
            throw new IllegalStateException("no vector was handed over for this text");
        }
        return vector;
    }

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        throw new UnsupportedOperationException("only vectors that were handed over are known");
    }

    @Override
    public float[] embed(String text) {
        return of(text);
    }

    @Override
    public float[] embed(Document document) {
        return of(document.getId());
    }

    @Override
    public List<float[]> embed(List<Document> documents, @Nullable EmbeddingOptions options, BatchingStrategy batches) {
        return documents.stream().map(this::embed).toList();
    }
}
