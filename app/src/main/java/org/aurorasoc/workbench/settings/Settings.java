package org.aurorasoc.workbench.settings;

import java.nio.file.Path;
import java.util.List;
import org.aurorasoc.workbench.domain.ModelId;

/// Everything that was chosen, whole and checked.
///
/// @param model what reads by meaning, unless hash mode is chosen
/// @param keepsHistory whether the questions asked are kept in the home
public record Settings(
        Path home,
        StoreBackend store,
        EmbeddingsBackend embeddings,
        ModelId model,
        PostgresSettings postgres,
        RedisSettings redis,
        List<FeedSettings> feeds,
        boolean keepsHistory,
        Look look) {
    public Settings {
        feeds = List.copyOf(feeds);
    }
}
