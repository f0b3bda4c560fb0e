package org.aurorasoc.workbench.settings;

import java.nio.file.Path;
import java.util.List;

/// Everything that was chosen, whole and checked.
public record Settings(
        Path home,
        StoreBackend store,
        EmbeddingsBackend embeddings,
        PostgresSettings postgres,
        RedisSettings redis,
        List<FeedSettings> feeds) {
    public Settings {
        feeds = List.copyOf(feeds);
    }
}
