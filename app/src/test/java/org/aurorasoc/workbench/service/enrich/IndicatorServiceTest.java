package org.aurorasoc.workbench.service.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.NameUuid;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorServiceTest {
    @TempDir
    static Path home;

    private static OpenStore store;
    private final ShortCache cache = new ShortCache();
    private final EnrichDesk desk = new EnrichDesk(store, cache);

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(home);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void storingTwiceKeepsOneRowAndEveryContext() {
        long before = store.vectors().count(CollectionName.THREAT_INTEL);
        desk.add("hxxp://one[.]example/a", "first", "suspicious", "x");
        desk.later(Duration.ofDays(2));
        JsonObject stored = desk.add("http://one.example/a", "second", "malicious", "x", "y");
        assertThat(store.vectors().count(CollectionName.THREAT_INTEL)).isEqualTo(before + 1);
        assertThat(stored)
                .isEqualTo(EnrichDesk.json("{'value':'http://one.example/a','type':'url','context':'first',"
                        + "'contexts':['first','second'],'verdict':'malicious','tags':['x','y'],'source':'analyst',"
                        + "'value_as_given':'hxxp://one[.]example/a','stored_at':'2026-11-21T09:30:00Z',"
                        + "'checked_at':'2026-11-23T09:30:00Z'}"));
        assertThat(desk.indicators().show("hxxp://one[.]example/a", "auto")).isEqualTo(stored);
        assertThat(((CacheAnswer.Found) cache.entries().get(new CacheKey("url", "http://one.example/a"))).entry())
                .isEqualTo(stored);
    }

    @Test
    void eachWritingIsInTheAuditChainAndEachVerdictInTheHistory() {
        desk.add("two.example", "", "suspicious");
        desk.add("two.example", "", "suspicious");
        desk.add("two.example", "", "malicious");
        desk.add("two.example", "only a context", "");
        assertThat(desk.one("two.example").history())
                .extracting(Verdict::verdict)
                .containsExactlyInAnyOrder("malicious", "suspicious");
        List<AuditRow> notes = store.caseFile().auditOf(NameUuid.ofIndicator("domain", "two.example"), 10);
        assertThat(notes).hasSize(4).allMatch(row -> row.note().actor().equals("ann"));
        assertThat(notes.toString()).doesNotContain("two.example");
    }

    @Test
    void aLaterWordLoosensNoMarkingAndTakesNothingAway() {
        add("three.example", "red");
        JsonObject stored = add("three.example", "green");
        assertThat(stored.text("tlp")).contains("TLP:RED");
        assertThat(desk.add("three.example", "", "").text("tlp")).contains("TLP:RED");
        assertThatThrownBy(() -> add("three.example", "pink")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whoAddsAContextNeitherSaysTheVerdictNorConfirmsIt() {
        desk.foreign(
                NameUuid.ofIndicator("domain", "four.example"),
                "{'value':'four.example','type':'domain','verdict':'malicious','source':'misp',"
                        + "'stored_at':'2026-11-01T00:00:00Z'}");
        JsonObject stored = desk.add("four.example", "seen at the gate", "");
        assertThat(stored.text("source")).contains("misp");
        assertThat(stored.get("checked_at")).isNull();
        assertThat(desk.one("four.example").history())
                .extracting(Verdict::source)
                .containsExactly("misp");
    }

    @Test
    void aNewVerdictEndsWhatExplainedAndEndedTheOldOne() {
        desk.foreign(
                NameUuid.ofIndicator("domain", "five.example"),
                "{'value':'five.example','type':'domain','verdict':'malicious','source':'misp','verdict_rule':'it says',"
                        + "'confidence':80,'valid_until':'2026-11-02T00:00:00Z','stored_at':'2026-11-01T00:00:00Z'}");
        JsonObject stored = desk.add("five.example", "", "benign");
        assertThat(stored.members()).doesNotContainKeys("verdict_rule", "confidence", "valid_until");
        assertThat(desk.one("five.example").isStale()).isFalse();
    }

    private JsonObject add(String value, String tlp) {
        return desk.indicators().add(new IndicatorService.Said(value, "", "", "", List.of(), tlp), new CancelToken());
    }

    @Test
    void aTypeThatIsGivenCountsAndOneThatIsNotIsFoundOut() {
        assertThat(desk.add("jane", "", "").text("type")).contains("unknown");
        JsonObject user = desk.indicators()
                .add(new IndicatorService.Said("jane", "user", "", "", List.of(), ""), new CancelToken());
        assertThat(user.text("type")).contains("user");
        assertThat(desk.add("10.0.0.1", "", "").text("type")).contains("ip");
        assertThat(desk.add("AS64500", "", "").text("type")).contains("asn");
    }

    @Test
    void anUnknownOneIsNotShownAndAnEmptyOneNotStored() {
        cache.with(
                new CacheKey("domain", "cached.example"),
                new CacheAnswer.Found(
                        JsonText.readObject("{\"value\":\"cached.example\"}"), java.util.OptionalLong.empty()));
        assertThatThrownBy(() -> desk.indicators().show("cached.example", "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.add("  ", "", "")).isInstanceOf(InvalidInputException.class);
    }
}
