package org.aurorasoc.workbench.embed.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.aurorasoc.workbench.error.UnexpectedException;

/// What the model's files must be, as committed with the source.
record ModelManifest(String model, ModelFile weights, ModelFile tokenizer) {
    private static final String RESOURCE = "/model/all-MiniLM-L6-v2.properties";

    /// One file: its name (in the carrier and in the home), its length and its SHA-256 in hex.
    record ModelFile(String name, long size, String sha256) {}

    static ModelManifest read() {
        try (InputStream in = ModelManifest.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new UnexpectedException("The model's manifest is missing in this build.", "Install again.");
            }
            Properties lines = new Properties();
            lines.load(in);
            return new ModelManifest(entry(lines, "model"), file(lines, "weights"), file(lines, "tokenizer"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ModelFile> files() {
        return List.of(weights, tokenizer);
    }

    private static ModelFile file(Properties lines, String part) {
        return new ModelFile(
                entry(lines, part + ".name"),
                Long.parseLong(entry(lines, part + ".size")),
                entry(lines, part + ".sha256"));
    }

    private static String entry(Properties lines, String key) {
        String value = lines.getProperty(key);
        if (value == null) {
            throw new UnexpectedException("The model's manifest lacks " + key + ".", "Install again.");
        }
        return value;
    }
}
