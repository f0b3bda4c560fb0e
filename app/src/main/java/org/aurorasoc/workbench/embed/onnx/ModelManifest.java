package org.aurorasoc.workbench.embed.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.error.UnexpectedException;

/// What a model is and what its files must be, as committed with the source.
///
/// @param pooling how one vector is made of those of the pieces
/// @param window the most pieces that are read of a text, both markers included
/// @param supply whether the program brings the files or somebody must add them
record ModelManifest(
        ModelId model, Pooling pooling, int window, Supply supply, ModelFile weights, ModelFile tokenizer) {
    private static final String ENDING = ".properties";

    enum Supply {
        SHIPPED,
        ADDED
    }

    /// One file: its name (in the carrier and in the home), its length and its SHA-256 in hex.
    record ModelFile(String name, long size, String sha256) {}

    static ModelManifest of(ModelId model) {
        try (InputStream in = ModelManifest.class.getResourceAsStream("/model/" + model.name() + ENDING)) {
            if (in == null) {
                throw new UnexpectedException(
                        "The manifest of " + model.name() + " is missing in this build.", "Install again.");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ModelManifest read(InputStream in) throws IOException {
        Properties lines = new Properties();
        lines.load(in);
        return new ModelManifest(
                new ModelId(entry(lines, "model")),
                word(lines, "pooling", Pooling.class),
                Math.toIntExact(number(lines, "window")),
                word(lines, "supply", Supply.class),
                file(lines, "weights"),
                file(lines, "tokenizer"));
    }

    List<ModelFile> files() {
        return List.of(weights, tokenizer);
    }

    private static ModelFile file(Properties lines, String part) {
        return new ModelFile(
                entry(lines, part + ".name"), number(lines, part + ".size"), entry(lines, part + ".sha256"));
    }

    private static long number(Properties lines, String key) {
        try {
            return Long.parseLong(entry(lines, key));
        } catch (NumberFormatException e) {
            throw wrong(key, e);
        }
    }

    private static <E extends Enum<E>> E word(Properties lines, String key, Class<E> kind) {
        try {
            return Enum.valueOf(kind, entry(lines, key).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(key, e);
        }
    }

    private static UnexpectedException wrong(String key, IllegalArgumentException cause) {
        return new UnexpectedException("A model's manifest has a wrong " + key + ".", "Install again.", cause);
    }

    private static String entry(Properties lines, String key) {
        String value = lines.getProperty(key);
        if (value == null) {
            throw new UnexpectedException("A model's manifest lacks " + key + ".", "Install again.");
        }
        return value;
    }
}
