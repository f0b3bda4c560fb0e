package org.aurorasoc.workbench.testsupport;

import java.nio.file.Path;
import java.time.Duration;
import org.aurorasoc.workbench.bootstrap.EmbedderStart;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;

/// A program for tests: embeds one text as the product would. `EmbedOneText HOME TEXT [SECONDS]` prints the model, the
/// first value and why there is no model, each on its line; with SECONDS it goes on embedding for so long.
public final class EmbedOneText {
    private EmbedOneText() {}

    public static void main(String... args) {
        try (Embedder embedder = EmbedderStart.open(EmbeddingsBackend.AUTO, ModelId.MINILM, Path.of(args[0]))) {
            float first = embedder.embed(args[1]).embedding().value(0);
            goOn(embedder, args.length > 2 ? Long.parseLong(args[2]) : 0);
            System.out.println(embedder.model().name());
            System.out.println(first);
            System.out.println(embedder.degradedReason());
        }
    }

    private static void goOn(Embedder embedder, long seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            embedder.embed("text " + i);
        }
    }
}
