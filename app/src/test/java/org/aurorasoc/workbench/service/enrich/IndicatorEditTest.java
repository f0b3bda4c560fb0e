package org.aurorasoc.workbench.service.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.service.enrich.IndicatorService.Kept;
import org.aurorasoc.workbench.service.enrich.IndicatorService.Revision;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editing says the whole of it; storing what was enriched adds only what is missing.
class IndicatorEditTest {
    @TempDir
    static Path home;

    private static OpenStore store;
    private final EnrichDesk desk = new EnrichDesk(store, new ShortCache());

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(home);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Revision revision(String verdict, List<String> tags, String... contexts) {
        return new Revision(List.of(contexts), verdict, tags, "", "");
    }

    @Test
    void tagsAndContextsCanBeTakenAway() {
        desk.add("edit1.example", "first", "malicious", "x", "y");
        JsonObject seen = desk.add("edit1.example", "second", "", "z");
        JsonObject edited = desk.edit(seen, revision("malicious", List.of("y"), "second"));
        assertThat(edited.text("context")).contains("second");
        assertThat(edited.members()).doesNotContainKey("contexts");
        assertThat(edited.get("tags")).isEqualTo(EnrichDesk.json("{'t':['y']}").get("t"));
        assertThat(desk.indicators().show("edit1.example", "")).isEqualTo(edited);
    }

    @Test
    void aVerdictThatStaysKeepsItsSourceAndDateAndANewOneIsTheAnalysts() {
        desk.foreign(
                "e2",
                "{'value':'edit2.example','type':'domain','classification':'malware','source':'misp',"
                        + "'confidence':80,'checked_at':'2026-11-01T00:00:00Z','stored_at':'2026-11-01T00:00:00Z'}");
        JsonObject seen = desk.indicators().show("edit2.example", "");
        JsonObject kept = desk.edit(seen, revision("malware", List.of(), "seen"));
        assertThat(kept.text("source")).contains("misp");
        assertThat(kept.text("checked_at")).contains("2026-11-01T00:00:00Z");
        JsonObject changed = desk.edit(kept, revision("benign", List.of(), "seen"));
        assertThat(changed.text("source")).contains("analyst");
        assertThat(changed.members()).doesNotContainKeys("classification", "confidence");
        assertThat(desk.one("edit2.example").history())
                .extracting(Verdict::verdict)
                .contains("benign", "malware");
    }

    @Test
    void theRowOfAnotherClientIsEditedWhereItLies() {
        desk.foreign("e3", "{'value':'edit3.example','verdict':'benign','stored_at':'2026-11-01T00:00:00Z'}");
        long before = store.vectors().count(CollectionName.THREAT_INTEL);
        JsonObject seen = desk.indicators().show("edit3.example", "");
        desk.edit(seen, revision("suspicious", List.of(), ""));
        assertThat(store.vectors().count(CollectionName.THREAT_INTEL)).isEqualTo(before);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        JsonObject seen = desk.add("edit4.example", "", "benign");
        desk.later(Duration.ofMinutes(1));
        JsonObject theirs = desk.add("edit4.example", "theirs", "malicious");
        assertThatThrownBy(() -> desk.edit(seen, revision("unknown", List.of())))
                .isInstanceOf(ConflictException.class);
        assertThat(desk.indicators().show("edit4.example", "")).isEqualTo(theirs);
    }

    @Test
    void whatSomebodyChangesBetweenTheLookAndTheWritingIsNotOverwritten() {
        JsonObject seen = desk.add("edit7.example", "", "benign");
        EnrichDesk late = new EnrichDesk(
                ListeningStore.before(store, () -> desk.add("edit7.example", "theirs", "malicious")), new ShortCache());
        assertThatThrownBy(() -> late.edit(seen, revision("unknown", List.of())))
                .isInstanceOf(ConflictException.class);
        assertThat(desk.indicators().show("edit7.example", "").text("context")).contains("theirs");
    }

    @Test
    void nonsenseAndWhatIsNotStoredAreRefused() {
        JsonObject seen = desk.add("edit5.example", "", "benign");
        assertThatThrownBy(() -> desk.edit(seen, new Revision(List.of(), "", List.of(), "pink", "")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> desk.edit(seen, new Revision(List.of(), "", List.of(), "", "tomorrow")))
                .isInstanceOf(InvalidInputException.class);
        JsonObject nowhere = EnrichDesk.json("{'value':'edit6.example','type':'domain'}");
        assertThatThrownBy(() -> desk.edit(nowhere, revision("", List.of()))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void storingWhatWasEnrichedAddsOnlyWhatIsMissing() {
        JsonObject known = desk.add("keep1.example", "", "benign");
        List<EnrichedRow> rows =
                desk.enrich(Tlp.RED, "keep1.example", "keep2.example").rows();
        Kept kept = desk.indicators().keep(rows, new CancelToken(), ProgressSink.SILENT);
        assertThat(kept).isEqualTo(new Kept(1, 1));
        assertThat(desk.indicators().show("keep1.example", "")).isEqualTo(known);
        assertThat(desk.indicators().show("keep2.example", "").text("tlp")).contains("TLP:RED");
    }

    @Test
    void aReasonForMutingIsInTheAuditChainAndMutingCanBeAsked() {
        desk.muting().mute("192.0.2.9", "", "the proxy", new CancelToken());
        assertThat(desk.muting().isMuted("192.0.2.9", "")).isTrue();
        desk.muting().unmute("192.0.2.9", "", new CancelToken());
        assertThat(desk.muting().isMuted("192.0.2.9", "")).isFalse();
    }
}
