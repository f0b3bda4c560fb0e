package org.aurorasoc.workbench.service.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.memory.FiledCases;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.Recalling;
import org.aurorasoc.workbench.service.recall.RecallRequest.Question;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words leg finds what analysts paste, in the forms in which they paste it.
class PastedTextTest {
    @TempDir
    static Path home;

    private static OpenStore store;
    private static RecallService recall;

    @BeforeAll
    static void aMemoryOfPastedThings() {
        store = EmbeddedStore.open(home);
        recall = Recalling.over(store, PlainEmbedder.minilm());
        new FiledCases(store)
                .file(
                        "COMMAND",
                        0.1,
                        "{\"summary\":\"Ran powershell.exe -nop -w hidden -enc JABzAD0ATgBlAHcA at noon.\"}")
                .file("DOMAIN", 0.1, "{\"summary\":\"Beacons went to mail.evil[.]example every minute.\"}")
                .file("TECHNIQUE", 0.1, "{\"summary\":\"Seen as T1059.001 by the sensor.\"}")
                .file("ADDRESS", 0.1, "{\"summary\":\"The scanner sat at 2001:db8::17 all day.\"}")
                .file("NUMBER", 0.1, "{\"summary\":\"The dropper was 12e54a0000112233445566778899aabb.\"}")
                .file(
                        "TITLED",
                        0.1,
                        "{\"title\":\"Quokka affair\",\"summary\":\"Nothing more.\",\"outcome\":\"handed over\"}")
                .file("LISTED", 0.1, "{\"summary\":\"Seen by a sensor.\",\"techniques\":[\"T1071.004\"]}");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static List<String> found(String text, RecallLeg leg, Filter filter) {
        RecallRequest request = new RecallRequest(new Question.Text(text), 5, filter, -1, leg, false);
        return recall.recall(request, new CancelToken()).cases().stream()
                .map(each -> each.entry().key().sourceId())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "powershell.exe -nop -w hidden -enc JABzAD0ATgBlAHcA,COMMAND",
                "-enc,COMMAND",
                "mail.evil.example,DOMAIN",
                "hxxp://mail[.]evil[.]example/login,DOMAIN",
                "evil.example,DOMAIN",
                "T1059,TECHNIQUE",
                "2001:0DB8:0:0:0:0:0:17,ADDRESS",
                "12E54A0000112233445566778899AABB,NUMBER",
                "quokka,TITLED",
                "handed over,TITLED"
            })
    void theFirstCaseFoundIsTheOneMeant(String pasted, String id) {
        assertThat(found(pasted, RecallLeg.WORDS, Filter.NONE)).startsWith(id);
    }

    @Test
    void aWordThatNoCaseHasFindsNone() {
        assertThat(found("wombat", RecallLeg.WORDS, Filter.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"evil.example,DOMAIN", "T1059,TECHNIQUE", "2001:db8:0:0::17,ADDRESS", "T1071.001,LISTED"})
    void theIndicatorLegMeetsParentsAndOtherSpellings(String pasted, String id) {
        assertThat(found(pasted, RecallLeg.INDICATORS, Filter.NONE)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"MEANING", "WORDS", "INDICATORS", "ALL"})
    void aTechniqueFiltersItsSubTechniquesInToEveryLeg(RecallLeg leg) {
        Filter filter =
                new Filter(JsonObject.EMPTY, java.util.Set.of(), null, null, new TechniqueId("T1071"), null, false);
        assertThat(found("sensor T1071.004", leg, filter)).containsExactly("LISTED");
    }
}
