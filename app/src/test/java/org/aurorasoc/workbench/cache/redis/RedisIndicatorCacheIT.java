package org.aurorasoc.workbench.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.cache.IndicatorCacheContract;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.settings.RedisSettings;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.testservers.PlainRedis;
import org.aurorasoc.workbench.testservers.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The contract with the other clients of a deployment, proved with one that shares no code with ours.
class RedisIndicatorCacheIT extends IndicatorCacheContract {
    private static final CacheKey KEY = new CacheKey("domain", "evil.example");
    private static final JsonObject ENTRY = JsonText.readObject("{\"value\":\"evil.example\",\"type\":\"domain\"}");
    private static RedisServer server;

    private PlainRedis other;
    private RedisIndicatorCache cache;

    @BeforeAll
    static void startServer() {
        server = RedisServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void emptyCache() {
        other = new PlainRedis(server);
        other.ask("FLUSHALL");
        cache = with(3600, false, "aurora:ioc:");
    }

    @AfterEach
    void close() {
        cache.close();
        other.close();
    }

    private static RedisIndicatorCache with(int seconds, boolean perVerdict, String prefix) {
        return new RedisIndicatorCache(
                new RedisSettings(new Secret(server.url()), seconds, perVerdict, prefix), InstantSource.system());
    }

    @Override
    protected IndicatorCache cache() {
        return cache;
    }

    private CacheAnswer answer(CacheKey key) {
        return cache.lookup(List.of(key)).get(key);
    }

    @Test
    void anotherClientReadsWhatWeWriteUnderTheContractsKeyAndTime() {
        cache.store(KEY, ENTRY, VerdictWord.MALICIOUS);
        assertThat(JsonText.read(other.ask("GET", "aurora:ioc:domain:evil.example")))
                .isEqualTo(ENTRY);
        assertThat(other.ask("TTL", "aurora:ioc:domain:evil.example")).isIn("3600", "3599", "3598");
        assertThat(other.ask("DBSIZE")).isEqualTo("1");
    }

    @Test
    void weReadWhatAnotherClientWritesInItsOwnSpelling() {
        other.ask("SETEX", "aurora:ioc:ipv4:198.51.100.7", "120", "{\"value\": \"198.51.100.7\", \"caf\\u00e9\": 1}");
        CacheAnswer.Found found = (CacheAnswer.Found) answer(new CacheKey("ipv4", "198.51.100.7"));
        assertThat(found.entry()).isEqualTo(JsonText.read("{\"value\":\"198.51.100.7\",\"café\":1}"));
        assertThat(found.secondsLeft().orElseThrow()).isBetween(110L, 120L);
    }

    @Test
    void anEntryWithoutAnEndIsFoundAndSaysSo() {
        other.ask("SET", "aurora:ioc:domain:evil.example", "{\"value\":\"evil.example\"}");
        assertThat(((CacheAnswer.Found) answer(KEY)).secondsLeft()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void garbageIsPassedOverAndCostsNoOtherAnswer() {
        other.ask("SET", "aurora:ioc:a:1", "not json");
        other.ask("SET", "aurora:ioc:a:2", "[1]");
        other.ask("SET", "aurora:ioc:a:3", "{\"type\":\"a\"}");
        other.ask("SET", "aurora:ioc:a:4", "{\"value\":7}");
        other.ask("SET", "aurora:ioc:a:5", "{\"value\":\"somebody else\"}");
        other.ask("RPUSH", "aurora:ioc:a:6", "{\"value\":\"6\"}");
        byte[] broken = "{\"value\":\"7\",\"x\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        other.askBytes("SET".getBytes(StandardCharsets.US_ASCII), bytes("aurora:ioc:a:7"), broken);
        other.ask("SET", "aurora:ioc:a:8", "");
        other.ask("SET", "aurora:ioc:a:9", "{\"value\":\"9\"}");
        List<CacheKey> keys = java.util.stream.IntStream.rangeClosed(1, 9)
                .mapToObj(i -> new CacheKey("a", Integer.toString(i)))
                .toList();
        assertThat(cache.lookup(keys).values())
                .filteredOn(CacheAnswer.Found.class::isInstance)
                .containsExactly(new CacheAnswer.Found(JsonText.readObject("{\"value\":\"9\"}"), OptionalLong.empty()));
        assertThat(cache.state().condition()).isEqualTo(org.aurorasoc.workbench.cache.CacheState.Condition.SERVES);
        cache.store(new CacheKey("a", "6"), JsonText.readObject("{\"value\":\"6\"}"), VerdictWord.UNKNOWN);
        assertThat(answer(new CacheKey("a", "6"))).isInstanceOf(CacheAnswer.Found.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void whatIsNotKnownLiesUnderAnotherPrefixForAnHour() {
        cache.storeStranger(KEY, Set.of("misp"));
        String key = other.ask("KEYS", "*");
        assertThat(key).doesNotStartWith("aurora:ioc:").endsWith("domain:evil.example");
        assertThat(Integer.parseInt(other.ask("TTL", key))).isBetween(3590, 3600);
        try (RedisIndicatorCache swallowing = with(3600, false, "")) {
            swallowing.storeStranger(new CacheKey("domain", "new.example"), Set.of("misp"));
        }
        assertThat(other.ask("DBSIZE")).isEqualTo("1");
    }

    @Test
    void entriesLiveByTheirVerdictOnlyWhereThatIsSwitchedOn() {
        try (RedisIndicatorCache perVerdict = with(60, true, "x:")) {
            perVerdict.store(KEY, ENTRY, VerdictWord.SUSPICIOUS);
        }
        assertThat(Integer.parseInt(other.ask("TTL", "x:domain:evil.example"))).isBetween(2_591_990, 2_592_000);
    }
}
