package org.aurorasoc.workbench.peers.embed;

import java.nio.file.Path;
import org.aurorasoc.workbench.service.bench.ResidentMemory;

/// In a process of its own: opens one embedder, reads one text, and tells what that took.
final class EmbedderLoad {
    static final String MARK = "loaded:";

    private EmbedderLoad() {}

    public static void main(String[] args) {
        double before = ResidentMemory.megabytes().orElse(Double.NaN);
        long begun = System.nanoTime();
        try (TextReader reader = TextReader.open(args[0], Path.of(args[1]))) {
            reader.one("loaded");
            double millis = (System.nanoTime() - begun) / 1e6;
            double after = ResidentMemory.megabytes().orElse(Double.NaN);
            System.out.println(MARK + " " + millis + " " + (after - before) + " " + after);
        }
    }
}
