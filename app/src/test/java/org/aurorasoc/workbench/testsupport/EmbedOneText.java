package org.aurorasoc.workbench.testsupport;

import java.nio.file.Path;
import org.aurorasoc.workbench.bootstrap.EmbedderStart;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;

/// A program for tests: embeds one text as the product would. `EmbedOneText HOME TEXT` prints the model, the first
/// value and why there is no model, each on its line.
public final class EmbedOneText {
    private EmbedOneText() {}

    public static void main(String... args) {
        try (Embedder embedder = EmbedderStart.open(EmbeddingsBackend.AUTO, Path.of(args[0]))) {
            System.out.println(embedder.model().name());
            System.out.println(embedder.embed(args[1]).embedding().value(0));
            System.out.println(embedder.degradedReason());
        }
    }
}
