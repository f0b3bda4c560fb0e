package org.aurorasoc.workbench.peers.embed;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.util.List;

/// LangChain4j's class for the same model, as its page says to use it.
final class LangChainReader implements TextReader {
    static final String NAME = "LangChain4j";

    private final AllMiniLmL6V2EmbeddingModel model = new AllMiniLmL6V2EmbeddingModel();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public float[] one(String text) {
        return model.embed(text).content().vector();
    }

    @Override
    public int many(List<String> texts) {
        return model.embedAll(texts.stream().map(TextSegment::from).toList())
                .content()
                .size();
    }

    /// It has nothing to close.
    @Override
    public void close() {
        // Its session lives as long as the process.
    }
}
