package org.aurorasoc.workbench.service.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.aurorasoc.workbench.service.enrich.EnrichDesk.json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.cache.CacheState;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.NameUuid;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.extract.Rejection;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The cache answers before the memory, whatever name an indicator was filed under, on whichever store. Each test has
/// names of its own.
abstract class EnrichContract {
    /// Opened by whoever keeps the contract, before the first test.
    static OpenStore store;

    private final ShortCache cache = new ShortCache();
    private final EnrichDesk desk = new EnrichDesk(store, cache);

    @AfterAll
    static void close() {
        store.close();
    }

    private static CacheAnswer.Found found(String json) {
        return new CacheAnswer.Found(json(json), OptionalLong.of(120));
    }

    @Test
    void theCacheAnswersBeforeTheMemory() {
        desk.foreign("one", "{'value':'first.example','type':'domain','verdict':'benign'}");
        cache.with(new CacheKey("domain", "first.example"), found("{'value':'first.example','verdict':'malicious'}"));
        EnrichedRow row = desk.one("first.example");
        assertThat(row.tier()).isEqualTo(Tier.CACHE);
        assertThat(row.verdict()).isEqualTo(VerdictWord.MALICIOUS);
        assertThat(row.age()).isEmpty();
        assertThat(row.validSeconds()).isEmpty();
        assertThat(row.ttlSeconds()).isEqualTo(OptionalLong.of(120));
    }

    @Test
    void theAgeOfARowIsKnownToItsCopyInTheCache() {
        desk.later(Duration.between(desk.instant(), Instant.now()).plusMinutes(1));
        desk.foreign("aged", "{'value':'aged.example','type':'domain','verdict':'benign'}");
        assertThat(desk.one("aged.example").tier()).isEqualTo(Tier.STORE);
        EnrichedRow again = desk.one("aged.example");
        assertThat(again.tier()).isEqualTo(Tier.CACHE);
        assertThat(again.age()).isPresent();
    }

    @Test
    void whatTheMemoryKnowsIsGivenToTheCacheUnderItsCanonicalName() {
        desk.add("Second[.]Example", "c", "malicious");
        JsonObject stored = desk.indicators().show("second.example", "");
        ShortCache empty = new ShortCache();
        EnrichDesk other = new EnrichDesk(store, empty);
        EnrichedRow row = other.one("SECOND.example.");
        assertThat(row.tier()).isEqualTo(Tier.STORE);
        assertThat(row.age()).contains(Duration.ZERO);
        assertThat(row.ttlSeconds())
                .isEqualTo(OptionalLong.of(Duration.ofDays(90).toSeconds()));
        assertThat(empty.entries()).containsOnlyKeys(new CacheKey("domain", "second.example"));
        assertThat(((CacheAnswer.Found) empty.entries().get(new CacheKey("domain", "second.example"))).entry())
                .isEqualTo(stored);
        assertThat(other.one("second.example").tier()).isEqualTo(Tier.CACHE);
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.10, ipv4, 198.51.100.10",
        "198.51.100.11, ip-src, 198.51.100.11",
        "2001:DB8:0::12, ipv6, 2001:db8::12",
        "198.51.100.13, unknown, 198.51.100.13",
        "198.51.100.14, auto, 198.51.100.14",
        "third[.]example, hostname, third.example",
        "Fourth.Example, domain, Fourth.Example",
        "fifth[.]example, fqdn, fifth[.]example",
        "0123456789ABCDEF0123456789abcdef, hash, 0123456789abcdef0123456789abcdef"
    })
    void theNamesOfOtherClientsAreFoundInBothTiers(String asked, String type, String value) {
        String payload = "{'value':'" + value + "','type':'" + type + "','verdict':'suspicious'}";
        desk.foreign(NameUuid.ofIndicator(type, value), payload);
        assertThat(desk.one(asked).tier()).isEqualTo(Tier.STORE);
        ShortCache other = new ShortCache().with(new CacheKey(type, value), found(payload));
        EnrichedRow row = new EnrichDesk(store, other).one(asked);
        assertThat(row.tier()).isEqualTo(Tier.CACHE);
        assertThat(row.verdict()).isEqualTo(VerdictWord.SUSPICIOUS);
    }

    @Test
    void aRowWhoseIdFollowsNoRuleIsFoundByItsValue() {
        desk.foreign("no rule", "{'value':'sixth.example','verdict':'benign','stored_at':'2026-11-20T09:30:00Z'}");
        EnrichedRow row = desk.one("sixth[.]example");
        assertThat(row.tier()).isEqualTo(Tier.STORE);
        assertThat(row.age()).contains(Duration.ofDays(1));
        assertThat(row.ttlSeconds())
                .isEqualTo(OptionalLong.of(Duration.ofDays(6).toSeconds()));
    }

    @Test
    void whatIsKnownNowhereIsNotFoundAndNothingMore() {
        EnrichedRow row = desk.one("nobody.example");
        assertThat(row.found()).isFalse();
        assertThat(row.tier()).isEqualTo(Tier.NOWHERE);
        assertThat(row.ttlSeconds()).isEmpty();
        assertThat(cache.entries()).isEmpty();
    }

    @Test
    void whereSourcesDisagreeTheGravestCountsAndTheRuleIsSaid() {
        desk.foreign(
                NameUuid.ofIndicator("domain", "seventh.example"),
                "{'value':'seventh.example','verdict':'clean','source':'scanner','stored_at':'2026-11-21T00:00:00Z'}");
        desk.foreign(
                NameUuid.ofIndicator("unknown", "seventh.example"),
                "{'value':'seventh.example','classification':'Known-Bad','source':'team'}");
        EnrichedRow row = desk.one("seventh.example");
        assertThat(row.verdict()).isEqualTo(VerdictWord.MALICIOUS);
        assertThat(row.counting().orElseThrow().verbatim()).isEqualTo("Known-Bad");
        assertThat(row.findings()).extracting(Finding::source).containsExactly("team", "scanner");
        assertThat(row.rule()).contains("malicious, benign", "gravest");
        assertThat(desk.one("seventh.example").rule()).isEmpty();
    }

    @Test
    void garbageInTheCacheIsNoAnswer() {
        desk.foreign("eight", "{'value':'eighth.example'}");
        cache.with(new CacheKey("domain", "eighth.example"), new CacheAnswer.Unusable("not JSON"));
        assertThat(desk.one("eighth.example").tier()).isEqualTo(Tier.STORE);
    }

    @Test
    void aCacheThatIsAwayIsSaidOnceAndCostsNoAnswer() {
        desk.foreign("nine", "{'value':'ninth.example'}");
        cache.become(CacheState.Condition.AWAY);
        EnrichAnswer answer = desk.enrich(null, "ninth.example", "tenth.example");
        assertThat(answer.rows()).extracting(EnrichedRow::tier).containsExactly(Tier.STORE, Tier.NOWHERE);
        assertThat(answer.warnings()).hasSize(1);
    }

    @Test
    void manyIndicatorsAreOneQuestionToTheCache() {
        String[] values =
                IntStream.range(0, 90).mapToObj(i -> "host" + i + ".example").toArray(String[]::new);
        desk.enrich(null, values);
        assertThat(cache.questions()).isEqualTo(1);
    }

    @Test
    void manyIndicatorsAreOneWritingToTheCacheAndOneQuestionToTheHistoryOfTheirType() {
        String[] values =
                IntStream.range(0, 90).mapToObj(i -> "many" + i + ".example").toArray(String[]::new);
        desk.foreign(Arrays.stream(values)
                .collect(Collectors.toMap(
                        value -> "many " + value,
                        value -> "{'value':'" + value + "','type':'domain','verdict':'benign'}")));
        List<String> heard = new ArrayList<>();
        EnrichDesk heardDesk = new EnrichDesk(ListeningStore.over(store, heard), cache);
        heardDesk.enrich(null, values);
        assertThat(cache.writings()).isEqualTo(1);
        assertThat(cache.entries()).hasSize(90);
        assertThat(heardDesk.enrich(null, values).rows())
                .extracting(row -> row.history().size())
                .containsOnly(1);
        assertThat(heard).containsExactly("verdicts", "verdicts");
    }

    @Test
    void aTimeToComeIsNoAgeAndMakesNoWordTheNewest() {
        desk.foreign("future 1", "{'value':'tocome.example','verdict':'malicious','stored_at':'2099-01-01T00:00:00Z'}");
        EnrichedRow alone = desk.one("tocome.example");
        assertThat(alone.age()).isEmpty();
        assertThat(alone.validSeconds()).isEmpty();
        desk.foreign(
                "future 2",
                "{'value':'tocome.example','verdict':'malicious','source':'team','checked_at':'2026-11-21T08:30:00Z'}");
        EnrichedRow both = new EnrichDesk(store, new ShortCache()).one("tocome.example");
        assertThat(both.findings()).extracting(Finding::source).containsExactly("team", "store");
        assertThat(both.age()).contains(Duration.ofHours(1));
        desk.foreign("future 3", "{'value':'ahead.example','verdict':'benign','stored_at':'2026-11-21T09:32:00Z'}");
        assertThat(desk.one("ahead.example").age()).as("two clocks").contains(Duration.ZERO);
    }

    @Test
    void ofATextTheListedAreRefusedButOneNamedOnPurposeIsLookedUp() {
        desk.foreign("listed", "{'value':'www.listed.com','type':'domain'}");
        EnrichRequest text =
                new EnrichRequest(List.of(), "to www[.]listed[.]com and eleven.example", "auto", true, null);
        EnrichAnswer ofText = desk.service().enrich(text, _ -> {}, new CancelToken());
        assertThat(ofText.rows()).extracting(row -> row.subject().value()).containsExactly("eleven.example");
        assertThat(ofText.rejected()).extracting(Rejection::reason).containsExactly("on a warning list: ours");
        EnrichedRow named = desk.one("www[.]listed[.]com");
        assertThat(named.found()).isTrue();
        assertThat(named.subject().warningList()).isEqualTo("ours");
    }

    @Test
    void casesThatHadItAreNamed() {
        JsonObject payload = json("{'summary':'x','iocs':[{'type':'domain','value':'twelfth.example'}]}");
        EntryKey key = new EntryKey("aurora_cases", "C-12");
        store.vectors()
                .apply(
                        List.of(
                                new Change.Put(
                                        new Entry(key, PlainEmbedder.near(1), ModelId.MINILM, "0".repeat(64), payload)),
                                new Change.Trace(key, null, TestTraces.with().read(payload))),
                        new CancelToken());
        assertThat(desk.enrich(null, "twelfth[.]example", "other.example").rows())
                .extracting(EnrichedRow::cases)
                .containsExactly(List.of("C-12"), List.of());
    }

    @Test
    void aVerdictIsRememberedWhenItsSourceChangesItsMind() {
        desk.foreign("13", "{'value':'more.example','type':'domain','verdict':'2/60','source':'scanner'}");
        desk.one("more.example");
        desk.one("more.example");
        desk.later(Duration.ofHours(1));
        desk.foreign("13", "{'value':'more.example','type':'domain','verdict':'47/60','source':'scanner'}");
        new EnrichDesk(store, new ShortCache()).one("more.example");
        assertThat(desk.one("more.example").history())
                .extracting(Verdict::verdict)
                .containsExactlyInAnyOrder("47/60", "2/60");
    }

    @Test
    void nearOnesByMeaningAreOfferedAndAreNeverTheAnswer() {
        EnrichDesk meaning = new EnrichDesk(store, cache).with(PlainEmbedder.minilm());
        meaning.foreign("near", "{'value':'near.test','type':'domain','verdict':'malicious'}");
        EnrichedRow row = meaning.one("wanted.test");
        assertThat(row.tier()).isEqualTo(Tier.NOWHERE);
        assertThat(row.similar()).extracting(SimilarIndicator::value).contains("near.test");
        assertThat(meaning.one("near.test").similar())
                .extracting(SimilarIndicator::value)
                .doesNotContain("near.test");
        assertThat(desk.one("wanted.test").similar()).isEmpty();
    }

    @Test
    void aSourceThatSaysHowLongItsWordIsGoodIsBelieved() {
        desk.foreign(
                "until",
                "{'value':'until.example','verdict':'malicious','stored_at':'2026-11-21T09:30:00Z',"
                        + "'valid_until':'2026-11-21T10:30:00Z'}");
        assertThat(desk.one("until.example").validSeconds()).isEqualTo(OptionalLong.of(3600));
        desk.later(Duration.ofHours(2));
        assertThat(desk.one("until.example").isStale()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ASN 64500, auto, asn, AS64500",
        "ASN 64500, asn, asn, AS64500",
        "report.zip, domain, domain, report.zip"
    })
    void aValueIsWhatItIsGivenAsElseWhatItLooksLike(String given, String type, String canonical, String value) {
        EnrichRequest request = new EnrichRequest(List.of(given), "seen at ASN 64501.", type, false, null);
        assertThat(desk.service().enrich(request, _ -> {}, new CancelToken()).rows())
                .extracting(row -> row.subject().type() + " " + row.subject().value())
                .containsExactly(canonical + " " + value, "asn AS64501");
    }

    @Test
    void aCancelledQuestionEnds() {
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        assertThatThrownBy(() -> desk.service().enrich(EnrichDesk.request(null, "a.example"), _ -> {}, cancel))
                .isInstanceOf(CancelledException.class);
    }
}
