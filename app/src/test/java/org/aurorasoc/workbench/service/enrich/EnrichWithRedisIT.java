package org.aurorasoc.workbench.service.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.cache.redis.RedisIndicatorCache;
import org.aurorasoc.workbench.domain.NameUuid;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.settings.RedisSettings;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.testservers.PlainRedis;
import org.aurorasoc.workbench.testservers.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Enrichment over a real Redis that another client uses too, and that dies, hangs or fills up in the middle of it.
class EnrichWithRedisIT {
    private static final int MANY = 300;

    @TempDir
    Path home;

    private RedisServer server;
    private PlainRedis other;
    private OpenStore store;
    private RedisIndicatorCache cache;
    private EnrichDesk desk;

    @BeforeEach
    void start() {
        server = RedisServer.start("--maxmemory-policy", "noeviction");
        other = new PlainRedis(server);
        store = EmbeddedStore.open(home);
        cache = new RedisIndicatorCache(
                new RedisSettings(new Secret(server.url()), 3600, false, "aurora:ioc:"), InstantSource.system());
        desk = new EnrichDesk(store, cache);
    }

    @AfterEach
    void stop() {
        cache.close();
        store.close();
        other.close();
        server.close();
    }

    private static String[] values() {
        return IntStream.range(0, MANY).mapToObj(i -> "h" + i + ".example").toArray(String[]::new);
    }

    private void storeMany() {
        desk.foreign(Arrays.stream(values())
                .collect(Collectors.toMap(
                        value -> NameUuid.ofIndicator("domain", value),
                        value -> "{'value':'" + value + "','verdict':'malicious'}")));
    }

    /// All are found, whatever happens to the server after the first rows.
    private Duration allAreFoundThough(Runnable trouble) {
        boolean[] done = new boolean[1];
        long start = System.nanoTime();
        EnrichAnswer answer = desk.service()
                .enrich(
                        EnrichDesk.request(null, values()),
                        _ -> {
                            if (!done[0]) {
                                done[0] = true;
                                trouble.run();
                            }
                        },
                        new CancelToken());
        assertThat(answer.rows()).hasSize(MANY).allMatch(EnrichedRow::found);
        assertThat(answer.warnings()).hasSize(1);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void aServerThatIsKilledMeanwhileCostsNoAnswer() {
        storeMany();
        allAreFoundThough(server::kill);
    }

    @Test
    void aServerThatHangsMeanwhileIsWaitedForOnce() {
        storeMany();
        assertThat(allAreFoundThough(server::pause)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aServerThatIsFullCostsNoAnswer() {
        storeMany();
        allAreFoundThough(() -> other.ask("CONFIG", "SET", "maxmemory", "1"));
    }

    @Test
    void anotherClientReadsWhatWeFoundAndWeReadWhatItWrote() {
        JsonObject stored = desk.add("evil[.]example", "a dropper", "malicious");
        assertThat(JsonText.read(other.ask("GET", "aurora:ioc:domain:evil.example")))
                .isEqualTo(stored);
        other.ask("FLUSHALL");
        assertThat(desk.one("evil.example").tier()).isEqualTo(Tier.STORE);
        assertThat(JsonText.read(other.ask("GET", "aurora:ioc:domain:evil.example")))
                .isEqualTo(stored);
        other.ask("SETEX", "aurora:ioc:hostname:theirs.example", "60", "{\"value\":\"theirs.example\"}");
        EnrichedRow theirs = desk.one("theirs.example");
        assertThat(theirs.tier()).isEqualTo(Tier.CACHE);
        assertThat(theirs.age()).isEmpty();
        assertThat(theirs.ttlSeconds().orElseThrow()).isBetween(50L, 60L);
    }

    @Test
    void whatNobodyKnowsIsNeverWrittenWhereAnotherClientWouldFindIt() {
        desk.with(new TestFeed("misp")).one("nobody.example");
        assertThat(other.ask("KEYS", "aurora:ioc:*")).isEmpty();
        assertThat(List.of(other.ask("KEYS", "*").split("\n"))).hasSize(1);
    }
}
