package org.aurorasoc.workbench.service.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.Sentence;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.embed.hash.HashEmbedder;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.service.intake.CaseFiler;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.service.intake.ImportService;
import org.aurorasoc.workbench.service.intake.RecordLines;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseServiceTest {
    private static final String CASE =
            "{'id':'C-1','summary':'Beacon to evil[.]example by T1071.004. Two laptops were isolated.',"
                    + "'outcome':'contained','severity':'High','confidence':'Medium','own_key':[1],'closed_by':'a.stern'}";

    @TempDir
    private static Path home;

    private static OpenStore store;
    private CaseDesk desk;

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(home);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void withoutCases() {
        store.vectors().apply(List.of(new Change.RemoveCollection(CollectionName.CASES)), new CancelToken());
        desk = CaseDesk.of(store, new HashEmbedder("no model here"), "m.ortega");
    }

    @AfterEach
    void theAuditIsWhole() {
        assertThat(desk.isAuditWhole()).isTrue();
    }

    private CaseDetails shown(String id) {
        return desk.cases().show(id);
    }

    @Test
    void aClosedCaseHasItsRowItsVersionItsTracesAndItsNote() {
        ClosedCase closed = desk.close(CASE);
        assertThat(closed.version()).isEqualTo(1);
        assertThat(closed.fate()).isEqualTo(RowFate.ADDED);
        CaseDetails details = shown("C-1");
        assertThat(details.entry().payload().text("severity")).contains("High");
        assertThat(details.entry().payload().text("confidence")).contains("Medium");
        assertThat(details.entry().payload().text("stored_at")).contains("2026-11-21T09:30:00Z");
        assertThat(details.row()).hasValueSatisfying(row -> {
            assertThat(row.closedBy()).isEqualTo("a.stern");
            assertThat(row.severity()).isEqualTo("high");
            assertThat(row.outcome()).isEqualTo("contained");
        });
        assertThat(store.traces().sharing(CollectionName.CASES, Set.of(new Token("site", "evil.example"))))
                .containsOnlyKeys("C-1");
        assertThat(store.traces().counts(CollectionName.CASES).lacking()).isZero();
        assertThat(desk.deeds()).containsExactly("m.ortega close C-1");
        assertThat(desk.audit().toString()).doesNotContain("Beacon", "evil");
    }

    @Test
    void inHashModeItClosesLabelledAndSaysWhy() {
        ClosedCase closed = desk.close(CASE);
        assertThat(closed.degradedReason()).isNotEmpty();
        assertThat(shown("C-1").entry().model()).isEqualTo(ModelId.HASH);
        assertThat(store.caseFile().sentences(CaseDesk.key("C-1"))).isEmpty();
    }

    @Test
    void withTheModelItsSentencesAreKeptAndGoWhenItsTextChanges() {
        CaseDesk able = CaseDesk.of(store, PlainEmbedder.minilm(), "m.ortega");
        able.close(CASE);
        assertThat(store.caseFile().sentences(CaseDesk.key("C-1")))
                .hasValueSatisfying(kept ->
                        assertThat(kept.sentences()).extracting(Sentence::text).contains("Two laptops were isolated."));
        able.update("C-1", "{'outcome':'open'}");
        assertThat(store.caseFile().sentences(CaseDesk.key("C-1"))).isPresent();
        able.update("C-1", "{'summary':'Something else happened. Nobody saw it.'}");
        assertThat(store.caseFile().sentences(CaseDesk.key("C-1")))
                .hasValueSatisfying(kept -> assertThat(kept.sentences())
                        .extracting(Sentence::text)
                        .doesNotContain("Two laptops were isolated."));
    }

    @Test
    void closingTheSameTwiceWritesNothing() {
        desk.close(CASE);
        CaseDetails before = shown("C-1");
        assertThat(desk.close(CASE).fate()).isEqualTo(RowFate.UNCHANGED);
        assertThat(shown("C-1")).isEqualTo(before);
    }

    @Test
    void closingAnExistingIdChangesItWholeAndKeepsItsDate() {
        desk.close(CASE.replace("{'id'", "{'stored_at':'2025-01-01T00:00:00Z','id'"));
        ClosedCase again = desk.close("{'id':'C-1','summary':'another text','outcome':'open'}");
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.fate()).isEqualTo(RowFate.REPLACED);
        JsonObject payload = shown("C-1").entry().payload();
        assertThat(payload.text("stored_at")).contains("2025-01-01T00:00:00Z");
        assertThat(payload.get("own_key")).isNull();
        assertThat(store.traces().sharing(CollectionName.CASES, Set.of(new Token("site", "evil.example"))))
                .isEmpty();
        assertThat(desk.deeds()).containsExactly("m.ortega close C-1", "m.ortega update C-1");
    }

    @Test
    void aChangeOfOtherFieldsKeepsTheVectorAndFindsByTheNewWords() {
        desk.close(CASE);
        var vector = shown("C-1").entry().embedding();
        ClosedCase changed = desk.update("C-1", "{'outcome':'escalated to the national CERT','confidence':null}");
        assertThat(changed.fate()).isEqualTo(RowFate.AMENDED);
        assertThat(shown("C-1").entry().embedding()).isEqualTo(vector);
        assertThat(shown("C-1").entry().payload().get("confidence")).isNull();
        assertThat(store.traces().entriesWithTerms(CollectionName.CASES, List.of("cert")))
                .containsEntry("cert", 1L);
        assertThat(store.traces().counts(CollectionName.CASES).lacking()).isZero();
    }

    @Test
    void aConflictNamesWhoWhenAndWhatAndOverwritesNothing() {
        desk.close(CASE);
        JsonObject seen = CaseDesk.json("{}")
                .with("workbench", shown("C-1").stamp().fields().build());
        CaseDesk.of(store, desk.embedder(), "k.brandt").update("C-1", "{'outcome':'damage','own_key':2}");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> desk.cases()
                        .update("C-1", seen.with("outcome", Json.of("open")), OptionalInt.empty(), new CancelToken()))
                .satisfies(e -> assertThat(e.sentence())
                        .contains("k.brandt", "2026-11-21T09:30:00Z", "version 2", "outcome")
                        .doesNotContain("damage", "own_key"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> desk.update("C-1", "{'outcome':'open'}", 1));
        assertThat(shown("C-1").entry().payload().text("outcome")).contains("damage");
        assertThat(desk.update("C-1", "{'outcome':'open'}", 2).version()).isEqualTo(3);
    }

    @Test
    void aConflictBlamesNobodyWhoOnlyLinkedTheCaseOrClosedItBeforeAnImport() {
        desk.close(CASE);
        Change link = new Change.Note(
                new AuditNote(CaseDesk.CLOCK.instant(), "k.brandt", "case linked", "C-1", JsonObject.EMPTY));
        desk.apply(link);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> desk.update("C-1", "{'outcome':'open'}", 7))
                .satisfies(e -> assertThat(e.sentence()).contains(desk.actor()).doesNotContain("k.brandt"));
        Clock later = Clock.offset(CaseDesk.CLOCK, Duration.ofHours(1));
        CaseFiler filer = new CaseFiler(store.caseFile(), TestTraces.with(), later, "k.brandt");
        String line = CASE.replace('\'', '"').replace("contained", "open");
        RecordLines lines = RecordLines.of(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
        new ImportService(store.vectors(), desk::embedder, later, filer, () -> BulkRun.PLAIN)
                .run(lines, new CaseKind(), new CancelToken(), ProgressSink.SILENT);
        assertThat(shown("C-1").stamp().version()).isEqualTo(2);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> desk.update("C-1", "{'outcome':'open'}", 1))
                .satisfies(e -> assertThat(e.sentence())
                        .contains("an import at 2026-11-21T10:30:00Z")
                        .doesNotContain(desk.actor()));
    }

    @Test
    void aRowThatAnotherClientRewroteSinceItWasReadIsAConflictThoughItsVersionIsTheSame() {
        desk.close(CASE);
        var stamp = shown("C-1").stamp().fields().build();
        desk.writeAsAnotherClient("C-1", "{'summary':'theirs'}");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> desk.cases().close(CaseDesk.json(CASE).with("workbench", stamp), new CancelToken()));
        assertThat(shown("C-1").entry().payload().text("summary")).contains("theirs");
        assertThat(desk.update("C-1", "{'outcome':'open'}").version()).isEqualTo(2);
    }

    @Test
    void aRecordThatWasDeletedMeanwhileIsNotRaisedAgain() {
        desk.close(CASE);
        var stamp = shown("C-1").stamp().fields().build();
        desk.cases().delete("C-1", new CancelToken());
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> desk.cases().close(CaseDesk.json(CASE).with("workbench", stamp), new CancelToken()));
        assertThat(desk.close(CASE).version()).isEqualTo(1);
    }

    @Test
    void deletingTakesEverythingButTheNotes() {
        desk.close(CASE);
        desk.cases().delete("C-1", new CancelToken());
        assertThat(store.vectors().count(CollectionName.CASES)).isZero();
        assertThat(store.caseFile().row("C-1")).isEmpty();
        assertThat(store.traces().entriesWithTokens(CollectionName.CASES, Set.of(new Token("site", "evil.example"))))
                .isEmpty();
        assertThat(desk.deeds()).containsExactly("m.ortega close C-1", "m.ortega delete C-1");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> shown("C-1"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> desk.cases().delete("C-1", new CancelToken()));
    }

    @Test
    void whatIsNoCaseIsRefusedWhole() {
        for (String bad : List.of("{'summary':'no id'}", "{'id':'C-2'}", "{'id':'C-2','summary':' '}")) {
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> desk.close(bad));
        }
        desk.close(CASE);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> desk.update("C-1", "{'summary':null}"));
        CancelToken cancelled = new CancelToken();
        cancelled.cancel();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> desk.cases().close(CaseDesk.json("{'id':'C-9','summary':'x'}"), cancelled));
        assertThat(store.vectors().count(CollectionName.CASES)).isEqualTo(1);
    }

    @Test
    void aCaseOfAnotherClientIsFiledWhenItIsFirstChanged() {
        desk.writeAsAnotherClient("C-7", "{'summary':'theirs','mitre':['T1566']}");
        assertThat(shown("C-7").row()).isEmpty();
        assertThat(shown("C-7").stamp().version()).isZero();
        assertThat(desk.update("C-7", "{'outcome':'open'}").version()).isEqualTo(1);
        assertThat(shown("C-7").entry().payload().get("mitre")).isNotNull();
    }

    @Test
    void casesOfOtherClientsAreCaughtUpWithCountedAndOnce() {
        desk.close(CASE);
        desk.apply(IntStream.range(0, 450)
                .mapToObj(i -> desk.foreign("X-" + i, "{'summary':'stray note " + i + " about zebras'}"))
                .toArray(Change[]::new));
        assertThat(store.traces().counts(CollectionName.CASES).lacking()).isEqualTo(450);
        CancelToken cancel = new CancelToken();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> desk.catchUp().catchUp(cancel, (done, total) -> cancel.cancel()));
        assertThat(store.traces().counts(CollectionName.CASES).lacking()).isEqualTo(250);
        assertThat(desk.catchUp()
                        .catchUp(
                                new CancelToken(),
                                (done, total) -> assertThat(total).isEqualTo(250)))
                .isEqualTo(250);
        assertThat(store.traces().entriesWithTerms(CollectionName.CASES, List.of("zebra")))
                .containsEntry("zebra", 450L);
        assertThat(desk.catchUp().catchUp(new CancelToken(), (done, total) -> {}))
                .isZero();
        assertThat(desk.deeds()).hasSize(1);
    }

    @Test
    void aRowRewrittenWhileItIsCaughtUpWithLacksItsTracesStill() {
        desk.writeAsAnotherClient("X-1", "{'summary':'first'}");
        var seen = shown("X-1").entry().createdAt();
        desk.writeAsAnotherClient("X-1", "{'summary':'second'}");
        desk.apply(new Change.Trace(
                CaseDesk.key("X-1"), seen, TestTraces.with().read(CaseDesk.json("{'summary':'first'}"))));
        assertThat(store.traces().counts(CollectionName.CASES).lacking()).isEqualTo(1);
        desk.catchUp().catchUp(new CancelToken(), (done, total) -> {});
        assertThat(store.traces().entriesWithTerms(CollectionName.CASES, List.of("second")))
                .hasSize(1);
    }
}
