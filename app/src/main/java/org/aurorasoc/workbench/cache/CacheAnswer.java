package org.aurorasoc.workbench.cache;

import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// What lies under a key. A key with nothing under it has no answer at all.
public sealed interface CacheAnswer {
    /// An indicator's JSON with its `value`; `secondsLeft` is empty where whoever wrote it set no end,
    /// or where the cache does not tell.
    record Found(JsonObject entry, OptionalLong secondsLeft) implements CacheAnswer {}

    /// Something that is no indicator: it counts as nothing, and is said.
    record Unusable(String why) implements CacheAnswer {}
}
