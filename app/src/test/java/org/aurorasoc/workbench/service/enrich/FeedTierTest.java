package org.aurorasoc.workbench.service.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.intel.Clearance;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.FeedTimes;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.service.enrich.FeedNote.State;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feeds are asked last, together, and about nothing that may not leave.
class FeedTierTest {
    @TempDir
    static Path home;

    private static OpenStore store;
    private final ShortCache cache = new ShortCache();
    private final TestFeed feed = new TestFeed("misp");
    private final EnrichDesk desk = new EnrichDesk(store, cache).with(feed);

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(home);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static State state(EnrichedRow row, String feed) {
        return row.feeds().stream()
                .filter(note -> note.feed().equals(feed))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void whatAFeedKnowsIsFiledInBothTiersWithItsSource() {
        feed.knows("one.example", VerdictWord.MALICIOUS, "seen in a wave");
        EnrichedRow row = desk.one("one[.]example");
        assertThat(row.tier()).isEqualTo(Tier.FEED);
        assertThat(row.counting().orElseThrow().source()).isEqualTo("misp");
        assertThat(row.age()).contains(Duration.ZERO);
        JsonObject stored = desk.indicators().show("one.example", "");
        assertThat(stored.text("source")).contains("misp");
        assertThat(stored.text("tlp")).contains("TLP:GREEN");
        assertThat(new EnrichDesk(store, new ShortCache()).one("one.example").tier())
                .isEqualTo(Tier.STORE);
        EnrichedRow again = desk.one("one.example");
        assertThat(again.tier()).isEqualTo(Tier.CACHE);
        assertThat(again.history()).extracting(Verdict::source).containsExactly("misp");
        assertThat(feed.asked()).hasSize(1);
    }

    @Test
    void whatAFeedDoesNotKnowIsNotAskedAgainForAnHourButOthersAre() {
        EnrichedRow row = desk.one("two.example");
        assertThat(row.tier()).isEqualTo(Tier.NOWHERE);
        assertThat(row.ttlSeconds()).isEqualTo(OptionalLong.of(3600));
        TestFeed added = new TestFeed("new");
        desk.with(added).one("two.example");
        assertThat(feed.asked()).hasSize(1);
        assertThat(added.asked()).hasSize(1);
        assertThat(cache.entries()).isEmpty();
    }

    @Test
    void aSlowFeedKeepsNobodyWaiting() {
        CountDownLatch slow = new CountDownLatch(1);
        feed.knows("three.example", VerdictWord.SUSPICIOUS, "");
        desk.with(new TestFeed("slow").waitingFor(slow));
        List<String> heard = new ArrayList<>();
        EnrichAnswer answer = desk.service()
                .enrich(
                        EnrichDesk.request(Tlp.CLEAR, "three.example"),
                        row -> {
                            heard.add(row.tier().word() + (row.isWaiting() ? " waiting" : ""));
                            if (row.found()) {
                                slow.countDown();
                            }
                        },
                        new CancelToken());
        assertThat(heard).containsExactly("nowhere", "nowhere waiting", "feed waiting", "feed");
        assertThat(state(answer.rows().getFirst(), "slow")).isEqualTo(State.STRANGER);
    }

    @Test
    void aFeedInTroubleCostsOnlyItsOwnAnswer() {
        Indicator four = Indicator.of("domain", "four.example");
        desk.with(new TestFeed("broken").breaking())
                .with(new TestFeed("busy").knows(four, new FeedAnswer.RateLimited(Duration.ofSeconds(9))))
                .with(new TestFeed("away").knows(four, new FeedAnswer.Unavailable("It is away.", "")))
                .with(new TestFeed("good").knows("four.example", VerdictWord.BENIGN, ""));
        EnrichedRow row = desk.one("four.example");
        assertThat(row.verdict()).isEqualTo(VerdictWord.BENIGN);
        assertThat(row.feeds())
                .extracting(FeedNote::state)
                .containsExactly(State.STRANGER, State.FAILED, State.RATE_LIMITED, State.FAILED, State.KNOWS);
    }

    @Test
    void onlyWhatWasReallyUnknownIsRememberedAsSuch() {
        Indicator five = Indicator.of("domain", "five.example");
        TestFeed busy = new TestFeed("busy").knows(five, new FeedAnswer.RateLimited(Duration.ofSeconds(9)));
        desk.with(busy).one("five.example");
        desk.one("five.example");
        assertThat(feed.asked()).hasSize(1);
        assertThat(busy.asked()).hasSize(2);
    }

    @Test
    void severalFeedsBecomeOneRowThatNamesThemAll() {
        feed.knows("six.example", VerdictWord.BENIGN, "an advertiser");
        desk.with(new TestFeed("other").knows("six.example", VerdictWord.MALICIOUS, "a dropper"));
        EnrichedRow row = desk.one("six.example");
        assertThat(row.verdict()).isEqualTo(VerdictWord.MALICIOUS);
        assertThat(row.rule()).contains("disagree");
        JsonObject stored = desk.indicators().show("six.example", "");
        assertThat(stored.text("verdict")).contains("malicious");
        assertThat(stored.text("context")).contains("a dropper");
        assertThat(stored.get("contexts").toString()).contains("a dropper", "an advertiser");
        assertThat(stored.get("sources").toString()).contains("misp", "other");
    }

    @Test
    void whatIsMarkedTooStrictlyOrListedOrOfTheInsideStaysHere() {
        EnrichAnswer unmarked = desk.enrich(null, "seven.example");
        assertThat(state(unmarked.rows().getFirst(), "misp")).isEqualTo(State.HELD_BACK);
        desk.enrich(Tlp.CLEAR, "www.listed.com", "10.0.0.1", "host.lan", "jane.doe", "8a8b1f4c.example");
        desk.foreign("red", "{'value':'red.example','tlp':'TLP:RED','stored_at':'2020-01-01T00:00:00Z'}");
        desk.enrich(Tlp.CLEAR, "red.example");
        assertThat(feed.asked()).containsExactly(Indicator.of("domain", "8a8b1f4c.example"));
    }

    @Test
    void theStrictestMarkingOfAllSourcesCountsAndOneThatIsNoTextIsTheStrictest() {
        String old = "'stored_at':'2020-01-01T00:00:00Z'}";
        desk.foreign("a1", "{'value':'two-sources.example','verdict':'malicious','tlp':'TLP:CLEAR'," + old);
        desk.foreign("a2", "{'value':'two-sources.example','verdict':'unknown','tlp':'TLP:RED'," + old);
        desk.foreign("a3", "{'value':'odd-mark.example','tlp':['TLP:RED']," + old);
        desk.enrich(Tlp.CLEAR, "two-sources.example", "odd-mark.example");
        assertThat(feed.asked()).isEmpty();
    }

    @Test
    void theMemoryIsAskedAboutWhatTheCacheKnowsFromTooLongAgo() {
        desk.foreign("b1", "{'value':'late.example','verdict':'benign','stored_at':'2026-11-20T00:00:00Z'}");
        cache.with(
                new CacheKey("domain", "late.example"),
                new CacheAnswer.Found(
                        EnrichDesk.json("{'value':'late.example','verdict':'malicious',"
                                + "'stored_at':'2020-01-01T00:00:00Z'}"),
                        OptionalLong.of(60)));
        EnrichedRow row = desk.one("late.example");
        assertThat(row.tier()).isEqualTo(Tier.STORE);
        assertThat(row.verdict()).isEqualTo(VerdictWord.BENIGN);
        assertThat(feed.asked()).isEmpty();
        assertThat(desk.one("late.example").verdict()).isEqualTo(VerdictWord.BENIGN);
    }

    @Test
    void whatAFeedSaysIsFiledEvenWhereItsWordsCannotBeStored() {
        feed.knows(
                Indicator.of("domain", "odd-words.example"),
                new FeedAnswer.Found(
                        VerdictWord.MALICIOUS,
                        "because\0" + "x".repeat(9000),
                        null,
                        "half \uD83D of a pair",
                        List.of("t\0"),
                        Tlp.GREEN,
                        FeedTimes.UNKNOWN,
                        JsonObject.EMPTY));
        EnrichAnswer answer = desk.enrich(Tlp.GREEN, "odd-words.example");
        assertThat(answer.rows().getFirst().verdict()).isEqualTo(VerdictWord.MALICIOUS);
        assertThat(answer.warnings()).isEmpty();
        JsonObject stored = desk.indicators().show("odd-words.example", "");
        assertThat(stored.text("context")).contains("half \uFFFD of a pair");
        assertThat(stored.text("verdict_rule").orElseThrow()).hasSize(500);
    }

    @Test
    void thePreviewNamesWhatWouldLeaveAndSendsNothing() {
        List<Clearance> preview = desk.service()
                .preview(EnrichDesk.request(Tlp.CLEAR, "eight.example", "www.listed.com"), new CancelToken())
                .clearances();
        assertThat(preview).hasSize(1);
        assertThat(preview.getFirst().cleared()).containsExactly(Indicator.of("domain", "eight.example"));
        assertThat(preview.getFirst().heldBack()).hasSize(1);
        assertThat(feed.asked()).isEmpty();
    }

    @Test
    void aStaleVerdictIsAskedForAgainAndStandsWhereNobodyKnowsBetter() {
        desk.foreign("9", "{'value':'nine.example','verdict':'malicious','stored_at':'2026-01-01T00:00:00Z'}");
        desk.foreign("10", "{'value':'ten.example','verdict':'malicious','stored_at':'2026-01-01T00:00:00Z'}");
        feed.knows("nine.example", VerdictWord.BENIGN, "");
        List<EnrichedRow> rows =
                desk.enrich(Tlp.CLEAR, "nine.example", "ten.example").rows();
        assertThat(rows.getFirst().verdict()).isEqualTo(VerdictWord.BENIGN);
        assertThat(rows.getFirst().isStale()).isFalse();
        assertThat(rows.getLast().verdict()).isEqualTo(VerdictWord.MALICIOUS);
        assertThat(rows.getLast().isStale()).isTrue();
    }

    @Test
    void aFeedThatNeverAnswersIsGivenUp() {
        TestFeed dead = new TestFeed("dead").waitingFor(new CountDownLatch(1));
        List<FeedQuestion> questions = new FeedTier(List.of(dead), openGate(), cache, _ -> {}, desk)
                .questions(desk.enrich(null, "eleven.example").rows(), Tlp.CLEAR, _ -> {});
        List<String> heard = new ArrayList<>();
        new FeedRun(questions, Duration.ofMillis(50))
                .run((question, _) -> heard.add(question.feedName()), new CancelToken());
        assertThat(heard).isEmpty();
        assertThat(dead.asked()).hasSize(1);
    }

    private static org.aurorasoc.workbench.domain.intel.EgressGate openGate() {
        return new org.aurorasoc.workbench.domain.intel.EgressGate(_ -> java.util.Optional.empty());
    }

    @Test
    void cancellingEndsTheWaitingForFeeds() {
        CancelToken cancel = new CancelToken();
        desk.with(new TestFeed("slow").waitingFor(new CountDownLatch(1)));
        assertThatThrownBy(() -> desk.service()
                        .enrich(
                                EnrichDesk.request(Tlp.CLEAR, "twelve.example"),
                                row -> {
                                    if (row.isWaiting()) {
                                        cancel.cancel();
                                    }
                                },
                                cancel))
                .isInstanceOf(CancelledException.class);
    }
}
