package org.aurorasoc.workbench.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.cache.CacheState.Condition;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.settings.RedisSettings;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.testservers.PlainRedis;
import org.aurorasoc.workbench.testservers.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A cache in trouble costs one warning an outage and never an answer.
class RedisFaultsIT {
    private static final CacheKey KEY = new CacheKey("domain", "evil.example");
    private static final JsonObject ENTRY = JsonText.readObject("{\"value\":\"evil.example\",\"type\":\"domain\"}");

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(CacheWatch.class);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeEach
    void listen() {
        heard.start();
        log.addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(heard);
    }

    private List<String> warnings() {
        return heard.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private RedisIndicatorCache cache(String url) {
        return new RedisIndicatorCache(new RedisSettings(new Secret(url), 3600, false, "aurora:ioc:"), () -> now);
    }

    private static boolean finds(RedisIndicatorCache cache) {
        return cache.lookup(List.of(KEY)).get(KEY) instanceof CacheAnswer.Found;
    }

    @Test
    void aKilledServerIsWarnedOfOnceAndAskedAgainAfterAWhile() {
        try (RedisServer server = RedisServer.start();
                RedisIndicatorCache cache = cache(server.url())) {
            cache.store(KEY, ENTRY, VerdictWord.UNKNOWN);
            assertThat(finds(cache)).isTrue();
            server.kill();
            for (int i = 0; i < 10_000; i++) {
                assertThat(finds(cache)).isFalse();
            }
            cache.store(KEY, ENTRY, VerdictWord.UNKNOWN);
            assertThat(cache.state().condition()).isEqualTo(Condition.AWAY);
            assertThat(cache.state().since()).isEqualTo(now);
            assertThat(warnings()).hasSize(1).first().asString().doesNotContain("evil");
            server.startAgain();
            now = now.plus(CacheWatch.PAUSE);
            cache.store(KEY, ENTRY, VerdictWord.UNKNOWN);
            assertThat(finds(cache)).isTrue();
            assertThat(cache.state().condition()).isEqualTo(Condition.SERVES);
        }
    }

    @Test
    void aServerThatCameBackMeanwhileIsNoOutage() {
        try (RedisServer server = RedisServer.start();
                RedisIndicatorCache cache = cache(server.url())) {
            cache.store(KEY, ENTRY, VerdictWord.UNKNOWN);
            server.kill();
            server.startAgain();
            cache.store(KEY, ENTRY, VerdictWord.UNKNOWN);
            assertThat(finds(cache)).isTrue();
            assertThat(warnings()).isEmpty();
        }
    }

    @Test
    void aServerThatHangsIsWaitedForOnce() {
        try (RedisServer server = RedisServer.start();
                RedisIndicatorCache cache = cache(server.url())) {
            cache.store(KEY, ENTRY, VerdictWord.UNKNOWN);
            server.pause();
            long start = System.nanoTime();
            for (int i = 0; i < 1000; i++) {
                assertThat(finds(cache)).isFalse();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
            assertThat(warnings()).hasSize(1);
            server.resume();
            now = now.plus(CacheWatch.PAUSE);
            assertThat(finds(cache)).isTrue();
        }
    }

    @Test
    void aServerThatIsSlowIsBelievedOnceAndThenLeftAloneForAWhile() {
        try (RedisServer server = RedisServer.start();
                PlainRedis other = new PlainRedis(server);
                RedisIndicatorCache cache = cache(server.url())) {
            cache.store(KEY, ENTRY, VerdictWord.UNKNOWN);
            other.ask("CLIENT", "PAUSE", "1000", "ALL");
            assertThat(cache.lookup(List.of(KEY)))
                    .as("the slow answer, of which no second question is made")
                    .isEqualTo(Map.of(KEY, new CacheAnswer.Found(ENTRY, OptionalLong.empty())));
            assertThat(cache.state().condition()).isEqualTo(Condition.AWAY);
            assertThat(finds(cache)).as("not asked").isFalse();
            now = now.plus(CacheWatch.PAUSE);
            other.ask("CLIENT", "PAUSE", "1000", "ALL");
            cache.store(KEY, ENTRY, VerdictWord.UNKNOWN);
            assertThat(finds(cache)).as("not asked again").isFalse();
            assertThat(warnings()).hasSize(1).first().asString().contains("slow");
            now = now.plus(CacheWatch.PAUSE);
            assertThat(finds(cache)).isTrue();
            assertThat(cache.state().condition()).isEqualTo(Condition.SERVES);
        }
    }

    @Test
    void aUserWhoMayNotAskForAnEntrysEndStillFindsIt() {
        try (RedisServer server = RedisServer.start();
                PlainRedis other = new PlainRedis(server)) {
            other.ask("ACL", "SETUSER", "soc", "on", ">pw", "~aurora:ioc:*", "+mget", "+setex", "+ping");
            try (RedisIndicatorCache cache = cache("redis://soc:pw@127.0.0.1:" + server.port() + "/0")) {
                cache.store(KEY, ENTRY, VerdictWord.UNKNOWN);
                assertThat(cache.lookup(List.of(KEY)).get(KEY))
                        .isEqualTo(new CacheAnswer.Found(ENTRY, OptionalLong.empty()));
                assertThat(cache.state().condition()).isEqualTo(Condition.SERVES);
                assertThat(warnings()).isEmpty();
            }
        }
    }

    @Test
    void aFullServerStillAnswersAndSaysThatItTakesNothing() {
        try (RedisServer server = RedisServer.start("--maxmemory-policy", "noeviction");
                PlainRedis other = new PlainRedis(server);
                RedisIndicatorCache cache = cache(server.url())) {
            cache.store(KEY, ENTRY, VerdictWord.UNKNOWN);
            other.ask("CONFIG", "SET", "maxmemory", "1");
            CacheKey next = new CacheKey("domain", "next.example");
            cache.store(next, ENTRY, VerdictWord.UNKNOWN);
            cache.store(next, ENTRY, VerdictWord.UNKNOWN);
            assertThat(finds(cache)).isTrue();
            assertThat(cache.lookup(List.of(next))).isEmpty();
            assertThat(cache.state().condition()).isEqualTo(Condition.TAKES_NOTHING);
            assertThat(cache.examine().state()).isEqualTo(Check.State.WARN);
            assertThat(warnings()).containsExactly("The cache takes no entries: Redis is full.");
            other.ask("CONFIG", "SET", "maxmemory", "0");
            cache.store(KEY, ENTRY, VerdictWord.UNKNOWN);
            assertThat(cache.state().condition()).isEqualTo(Condition.SERVES);
        }
    }

    @Test
    void usersOfTheServersAccessListAreLetInByNameAndPassword() {
        try (RedisServer server = RedisServer.start();
                PlainRedis other = new PlainRedis(server)) {
            other.ask("ACL", "SETUSER", "soc", "on", ">p/w:1", "~aurora:ioc:*", "+mget", "+ttl", "+setex", "+ping");
            String place = "127.0.0.1:" + server.port() + "/0";
            try (RedisIndicatorCache named = cache("redis://soc:p%2Fw%3A1@" + place);
                    RedisIndicatorCache stranger = cache("redis://soc:hunter2@" + place)) {
                named.store(KEY, ENTRY, VerdictWord.UNKNOWN);
                assertThat(finds(named)).isTrue();
                assertThat(finds(stranger)).isFalse();
                assertThat(stranger.state().detail()).isEqualTo("Redis refuses the login.");
                assertThat(stranger.examine().remedy()).contains("REDIS_URL");
                named.storeStranger(KEY, java.util.Set.of("misp"));
                assertThat(named.state().detail()).isEqualTo("Redis does not let this user write.");
            }
            assertThat(warnings().toString()).doesNotContain("hunter2", "evil");
        }
    }

    @Test
    void anAddressIsUnderstoodWithoutItsPortAndNeverRepeated() {
        assertThat(examine("").state()).isEqualTo(Check.State.OFF);
        assertThat(examine("redis://user:hunter2@127.0.0.1:1/0").toString()).doesNotContain("hunter2");
        assertThat(examine("redis://:p%2Fw@127.0.0.9/1").detail()).isEqualTo("Redis does not answer.");
        assertThat(examine("what is this").detail()).isEqualTo("REDIS_URL is not a Redis address.");
        try (RedisIndicatorCache wrong = cache("redis://127.0.0.1:1/none")) {
            assertThat(finds(wrong)).isFalse();
        }
    }

    private Check examine(String url) {
        try (RedisIndicatorCache cache = cache(url)) {
            return cache.examine();
        }
    }
}
