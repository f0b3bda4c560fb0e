package org.aurorasoc.workbench.peers.embed;

import java.nio.file.Path;
import java.util.List;

/// Somebody who turns texts into vectors.
public interface TextReader extends AutoCloseable {
    String name();

    float[] one(String text);

    /// Answers how many vectors came.
    int many(List<String> texts);

    @Override
    void close();

    /// @param home where this program's model files lie
    static TextReader open(String name, Path home) {
        return switch (name) {
            case OurReader.NAME -> new OurReader(home);
            case LangChainReader.NAME -> new LangChainReader();
            default -> throw new IllegalArgumentException("nobody of that name reads texts");
        };
    }
}
