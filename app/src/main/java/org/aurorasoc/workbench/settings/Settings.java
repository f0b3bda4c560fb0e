package org.aurorasoc.workbench.settings;

import java.nio.file.Path;
import java.util.List;

/// Everything that was chosen, whole and checked.
///
/// @param keepsHistory whether the questions asked are kept in the home
public record Settings(
        Path home,
        StoreBackend store,
        EmbeddingsBackend embeddings,
        PostgresSettings postgres,
        RedisSettings redis,
        List<FeedSettings> feeds,
        boolean keepsHistory,
        Look look) {
    public Settings {
        feeds = List.copyOf(feeds);
    }
}
