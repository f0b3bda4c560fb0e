package org.aurorasoc.workbench.peers.embed;

import java.nio.file.Path;
import java.util.List;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// This program's embedder.
final class OurReader implements TextReader {
    static final String NAME = "workbench";

    private final OnnxEmbedder embedder;

    OurReader(Path home) {
        embedder = OnnxEmbedder.open(home);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public float[] one(String text) {
        return embedder.embed(text).embedding().toArray();
    }

    @Override
    public int many(List<String> texts) {
        return embedder.embedAll(texts, new CancelToken(), ProgressSink.SILENT).size();
    }

    @Override
    public void close() {
        embedder.close();
    }
}
