package org.aurorasoc.workbench.service.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.domain.draft.DraftIndicator;
import org.aurorasoc.workbench.domain.draft.DraftNote;
import org.aurorasoc.workbench.domain.draft.NoteSection;
import org.aurorasoc.workbench.domain.extract.Reading;
import org.aurorasoc.workbench.domain.extract.WarningList;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftServiceTest {
    @TempDir
    Path home;

    private DraftService drafts;

    @BeforeEach
    void emptyDesk() {
        drafts = anotherProcess();
    }

    /// Nothing is kept in memory, so a second service is as good as a second start.
    private DraftService anotherProcess() {
        return new DraftService(
                home.resolve("draft.json"),
                Reading::with,
                () -> {
                    throw new AssertionError("no case is closed here");
                },
                () -> {
                    throw new AssertionError("no verdict is looked up here");
                });
    }

    @Test
    void everyChangeIsThereForTheNextStart() throws Exception {
        drafts.change(draft -> drafts.withText(draft, "Beacon to evil[.]example by T1071.004"));
        drafts.change(draft -> drafts.withIndicator(draft, "hxxp://evil[.]example/x", "malicious"));
        drafts.change(draft -> draft.withCase("CASE-0117").withCase("CASE-0117"));
        drafts.change(draft -> draft.withField("outcome", Json.of("contained"))
                .withNote(new DraftNote(NoteSection.RULED_OUT, Instant.EPOCH, "the scanner")));
        CaseDraft draft = anotherProcess().draft();
        assertThat(draft.indicators())
                .containsExactly(
                        new DraftIndicator("domain", "evil.example", ""),
                        new DraftIndicator("technique", "T1071.004", ""),
                        new DraftIndicator("url", "http://evil.example/x", "malicious"));
        assertThat(draft.record("C-1"))
                .isEqualTo(JsonText.read(
                        "{\"id\":\"C-1\",\"summary\":\"Beacon to evil[.]example by T1071.004\",\"outcome\":\"contained\","
                                + "\"iocs\":[{\"type\":\"domain\",\"value\":\"evil.example\"},"
                                + "{\"type\":\"url\",\"value\":\"http://evil.example/x\",\"verdict\":\"malicious\"}],"
                                + "\"techniques\":[\"T1071.004\"],\"related_cases\":[\"CASE-0117\"],"
                                + "\"ruled_out\":[\"the scanner\"]}"));
        if (PrivateFiles.hasRights()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("draft.json"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void anIndicatorThatAWarningListNamesKeepsItsType() {
        WarningList resolvers = new WarningList("resolvers", WarningList.Kind.CIDR, List.of("8.8.8.8/32"));
        DraftService listed = new DraftService(
                home.resolve("draft.json"),
                () -> Reading.with(resolvers),
                () -> {
                    throw new AssertionError("no case is closed here");
                },
                () -> {
                    throw new AssertionError("no verdict is looked up here");
                });
        assertThat(listed.withIndicator(CaseDraft.EMPTY, "8.8.8[.]8", "benign").indicators())
                .containsExactly(new DraftIndicator("ip", "8.8.8.8", "benign"));
    }

    @Test
    void aReportFullOfIndicatorsIsReadInTime() {
        String report = IntStream.range(0, 40_000)
                .mapToObj(i -> "203.0." + i / 250 + "." + i % 250)
                .collect(Collectors.joining("\n"));
        CaseDraft draft = assertTimeout(Duration.ofSeconds(8), () -> drafts.withText(CaseDraft.EMPTY, report));
        assertThat(draft.indicators()).hasSize(40_000);
    }

    @Test
    void aVerdictStaysUntilANewerOneComes() {
        drafts.change(draft -> drafts.withIndicator(draft, "evil.example", "malicious"));
        drafts.change(draft -> drafts.withText(draft, "again evil.example"));
        assertThat(drafts.draft().indicators())
                .containsExactly(new DraftIndicator("domain", "evil.example", "malicious"));
        drafts.change(draft -> drafts.withIndicator(draft, "evil[.]example", "benign"));
        assertThat(drafts.draft().indicators()).containsExactly(new DraftIndicator("domain", "evil.example", "benign"));
    }

    @Test
    void changesOfSeveralWritersComeOneAfterTheOther() {
        List<CompletableFuture<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            String name = "W" + writer;
            writers.add(CompletableFuture.runAsync(() -> {
                DraftService mine = anotherProcess();
                IntStream.range(0, 10).forEach(i -> mine.change(draft -> draft.withCase(name + "-" + i)));
            }));
        }
        writers.forEach(CompletableFuture::join);
        assertThat(drafts.draft().cases()).hasSize(40);
    }

    @Test
    void aDamagedDraftIsNamedAndNeverWrittenOver() throws Exception {
        for (String damaged : List.of("{\"text\":", "[]", "{\"text\":7}", "")) {
            Files.writeString(home.resolve("draft.json"), damaged);
            assertThatExceptionOfType(FileAccessException.class)
                    .isThrownBy(() -> drafts.change(draft -> draft.withCase("C-1")))
                    .satisfies(e -> assertThat(e.sentence()).contains("damaged"));
            assertThat(home.resolve("draft.json")).hasContent(damaged);
        }
        drafts.clear();
        assertThat(drafts.draft()).isEqualTo(CaseDraft.EMPTY);
    }

    @Test
    void queriesAreKeptOnceTheNewestFirstAndForgottenOnDemand() {
        Path file = home.resolve("history.json");
        QueryHistory history = new QueryHistory(file, true, Clock.systemUTC(), 10);
        IntStream.range(0, 13).forEach(i -> history.remember("query " + i));
        history.remember(" query 7 ");
        history.remember("x".repeat(5_000));
        history.remember(" ");
        assertThat(history.queries())
                .hasSize(10)
                .startsWith("query 7", "query 12")
                .doesNotHaveDuplicates();
        new QueryHistory(file, false, Clock.systemUTC()).remember("secret");
        assertThat(file).doesNotExist();
        assertThat(history.queries()).isEmpty();
    }

    @Test
    void theRecordOfAnEmptyDraftHasNoSummarySoItCannotBeClosed() {
        JsonObject record = drafts.draft().record("C-1");
        assertThat(record.text("summary")).contains("");
    }
}
