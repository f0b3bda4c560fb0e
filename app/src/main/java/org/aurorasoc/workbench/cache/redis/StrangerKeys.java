package org.aurorasoc.workbench.cache.redis;

import java.util.LinkedHashSet;
import java.util.Set;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.JsonText;

/// Where "these feeds know nothing of it" is kept: under a prefix of our own, which no lookup of another client meets.
final class StrangerKeys {
    static final long SECONDS = 3600;
    private static final String OWN = "workbench:stranger:";
    private static final String FEEDS = "feeds";

    private final String prefix;

    StrangerKeys(String prefix) {
        this.prefix = prefix;
    }

    /// False where the deployment's prefix would swallow ours.
    boolean areApart() {
        return !OWN.startsWith(prefix);
    }

    /// Deployments that share a server have their own.
    byte[] of(CacheKey key) {
        return CacheEntryText.utf8(OWN + prefix + key.type() + ":" + key.value());
    }

    static byte[] write(Set<String> feeds) {
        return CacheEntryText.utf8(
                JsonText.write(new Fields().put(FEEDS, feeds, Json::of).build()));
    }

    /// Garbage names no feed, so all are asked.
    static Set<String> read(byte[] bytes) {
        Set<String> names = new LinkedHashSet<>();
        try {
            JsonObject note = JsonText.readObject(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            if (note.get(FEEDS) instanceof JsonArray(var feeds)) {
                feeds.forEach(feed -> {
                    if (feed instanceof JsonString(var name)) {
                        names.add(name);
                    }
                });
            }
        } catch (InvalidInputException _) {
            return Set.of();
        }
        return names;
    }
}
