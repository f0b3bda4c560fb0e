package org.aurorasoc.workbench.cache.redis;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.settings.RedisSettings;
import org.aurorasoc.workbench.settings.Secret;

/// Writes an entry and looks it up, in a JVM that trusts what its options say: the state, then the number of finds.
final class AskRedis {
    private AskRedis() {}

    public static void main(String[] args) {
        CacheKey key = new CacheKey("domain", "evil.example");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        RedisSettings settings = new RedisSettings(new Secret(args[0]), 60, false, "aurora:ioc:");
        try (RedisIndicatorCache cache = new RedisIndicatorCache(settings, InstantSource.system())) {
            cache.store(key, JsonText.readObject("{\"value\":\"evil.example\"}"), VerdictWord.UNKNOWN);
            int found = cache.lookup(List.of(key)).size();
            out.println(cache.state().condition() + " " + found);
        }
    }
}
