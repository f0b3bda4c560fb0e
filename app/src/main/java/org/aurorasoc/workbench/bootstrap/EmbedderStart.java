package org.aurorasoc.workbench.bootstrap;

import java.nio.file.Path;
import org.aurorasoc.workbench.domain.HashMode;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.hash.HashEmbedder;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chooses the embedder: the chosen model when it loads, else the hash with the reason kept, never in silence. Another
/// model never stands in: its vectors would mix with what is stored.
public final class EmbedderStart {
    private static final Logger LOG = LoggerFactory.getLogger(EmbedderStart.class);

    private EmbedderStart() {}

    public static Embedder open(EmbeddingsBackend backend, ModelId model, Path home) {
        return switch (backend) {
            case HASH -> new HashEmbedder(HashMode.CHOSEN);
            case AUTO -> modelOrHash(model, home);
        };
    }

    public static void repair(ModelId model, Path home) {
        OnnxEmbedder.repair(model, home);
    }

    public static void add(ModelId model, Path carrier, Path home) {
        OnnxEmbedder.add(model, carrier, home);
    }

    private static Embedder modelOrHash(ModelId model, Path home) {
        try {
            return OnnxEmbedder.open(model, home);
        } catch (WorkbenchException e) {
            LOG.warn("embedder_model_load_failed fallback=hash reason=\"{}\" remedy=\"{}\"", e.sentence(), e.remedy());
            LOG.debug("embedder_model_load_failed", e);
            return new HashEmbedder((e.sentence() + " " + e.remedy()).strip());
        }
    }
}
