package org.aurorasoc.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.junit.jupiter.api.Test;

/// A case is filed version after version, whole or not at all, and nobody overwrites what he has not seen.
interface CaseFileContract extends StoreUnderTest {
    private CaseFile cases() {
        return store().caseFile();
    }

    private Instant timeOf(String id) {
        return entry(id).createdAt();
    }

    /// Closes a case anew, having seen it as it is.
    private Closing next(String id, int version) {
        return new Closing(id, version, timeOf(id));
    }

    private void assertAllOf(Closing closing) {
        assertThat(cases().row(closing.caseId())).contains(closing.row());
        assertThat(entry(closing.caseId()).embedding()).isEqualTo(Samples.vector(closing.version()));
        assertThat(store().traces().postings(Samples.CASES, List.of("version" + closing.version())))
                .anyMatch(posting -> posting.sourceId().equals(closing.caseId()));
        assertThat(cases().sentences(closing.key())).contains(closing.kept());
        assertThat(cases().auditOf(closing.caseId(), 1))
                .extracting(row -> row.note().detail())
                .containsExactly(JsonObject.of("version", Json.of((long) closing.version())));
    }

    private void assertNothingOf(String id) {
        assertThat(vectors().get(StoreUnderTest.key(id))).isEmpty();
        assertNothingHangsOn(id);
        assertThat(cases().auditOf(id, 10)).isEmpty();
    }

    private void assertNothingHangsOn(String id) {
        assertThat(cases().row(id)).isEmpty();
        assertThat(store().traces().postings(Samples.CASES, List.of("beacon", "version1")))
                .noneMatch(posting -> posting.sourceId().equals(id));
        assertThat(store().traces()
                        .sharing(Samples.CASES, Closing.first(id).traces().tokens()))
                .doesNotContainKey(id);
        assertThat(store().traces().tokensOf(Samples.CASES, List.of(id))).isEmpty();
        assertThat(store().traces().postingsIn(Samples.CASES, List.of("beacon"), List.of(id)))
                .isEmpty();
        assertThat(cases().sentences(StoreUnderTest.key(id))).isEmpty();
    }

    @Test
    default void aClosingIsStoredWholeAndSurvivesReopening() {
        apply(Closing.first("C-1").unit());
        assertAllOf(Closing.first("C-1"));
        reopened();
        assertAllOf(Closing.first("C-1"));
        assertThat(cases().row("C-2")).isEmpty();
        assertThat(cases().sentences(StoreUnderTest.key("C-2"))).isEmpty();
        assertThat(cases().rows(List.of("C-1", "C-2", "C-1"))).containsOnlyKeys("C-1");
        assertThat(cases().rows(List.of())).isEmpty();
    }

    @Test
    default void theOrderInsideTheUnitDoesNotMatter() {
        apply(Closing.first("C-1").unit().reversed());
        assertAllOf(Closing.first("C-1"));
        apply(next("C-1", 2).unit().reversed());
        assertAllOf(next("C-1", 2));
    }

    @Test
    default void aCaseRowWithoutOutcomeSeverityAndTlpComesBack() {
        CaseRow bare = new CaseRow(
                "東京 'q' 😀", 1, JsonObject.EMPTY, null, null, null, TextHash.of(""), Closing.AT, Closing.AT, "me");
        apply(new Change.FileCase(bare, null));
        assertThat(cases().row("東京 'q' 😀")).contains(bare);
    }

    @Test
    default void longWordsForOutcomeSeverityAndTlpAreKept() {
        String text = "contained, after long talks 😀 ".repeat(400);
        CaseRow wordy = new CaseRow(
                "C", 1, JsonObject.EMPTY, text, text, text, TextHash.of(""), Closing.AT, Closing.AT, "é".repeat(200));
        apply(new Change.FileCase(wordy, null));
        assertThat(cases().row("C")).contains(wordy);
    }

    @Test
    default void eachVersionMustFollowTheOneThatIsStored() {
        assertConflict(new Closing("C-1", 2, null));
        assertConflict(new Closing("C-1", 0, null));
        apply(Closing.first("C-1").unit());
        assertConflict(next("C-1", 1));
        assertConflict(next("C-1", 3));
        assertAllOf(Closing.first("C-1"));
        apply(next("C-1", 2).unit());
        assertConflict(next("C-1", 2));
        assertAllOf(next("C-1", 2));
        assertThat(cases().audit(0, 10)).hasSize(2);
    }

    private void assertConflict(Closing closing) {
        assertThatThrownBy(() -> apply(closing.unit())).isInstanceOf(ConflictException.class);
    }

    @Test
    default void anEntryThatChangedSinceItWasSeenIsAConflict() {
        apply(Closing.first("C-1").unit());
        Closing second = next("C-1", 2);
        apply(Samples.put("C-1", Samples.vector(9)));
        assertConflict(second);
        assertConflict(new Closing("C-1", 2, null));
        assertThat(entry("C-1").embedding()).isEqualTo(Samples.vector(9));
        assertThat(cases().row("C-1")).contains(Closing.first("C-1").row());
        assertConflict(new Closing("C-2", 1, Closing.AT));
        assertNothingOf("C-2");
    }

    @Test
    default void anEntryWithoutACaseRowIsFiledAsItsFirstVersion() {
        apply(Samples.put("C-1", Samples.vector(9)));
        assertConflict(Closing.first("C-1"));
        Closing seen = next("C-1", 1);
        apply(seen.unit());
        assertAllOf(seen);
    }

    @Test
    default void ofTwoClosersAtOnceOneIsTold() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = "C-" + round;
            assertThat(together(
                            () -> isStored(Closing.first(id).unit()),
                            () -> isStored(Closing.first(id).unit())))
                    .containsExactlyInAnyOrder(true, false);
            assertAllOf(Closing.first(id));
        }
        assertThat(AuditContract.firstBroken(store())).isEmpty();
        assertThat(cases().audit(0, 100)).hasSize(10);
    }

    private boolean isStored(List<Change> unit) {
        try {
            apply(unit);
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : List.of(one, other)) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            return List.of(running.getFirst().get(), running.getLast().get());
        }
    }

    @Test
    default void aUnitThatFailsHalfWayLeavesNothingOfAnyPart() {
        List<Change> unit = new ArrayList<>(Closing.first("C-1").unit());
        unit.add(new Change.Amend(StoreUnderTest.key("missing"), "", JsonObject.EMPTY));
        assertThatThrownBy(() -> apply(unit)).isInstanceOf(NotFoundException.class);
        assertNothingOf("C-1");
        apply(Closing.first("C-1").unit());
        assertAllOf(Closing.first("C-1"));
        assertThat(AuditContract.firstBroken(store())).isEmpty();
    }

    @Test
    default void whatIsRemovedTakesItsCaseRowAndSentencesAlongButNotItsNotes() {
        apply(Closing.first("C-1").unit());
        apply(Closing.first("C-2").unit());
        apply(Samples.put("other", "C-2", Samples.vector(1), JsonObject.EMPTY));
        apply(new Change.Remove(StoreUnderTest.key("C-1")));
        assertThat(cases().row("C-1")).isEmpty();
        assertThat(cases().sentences(StoreUnderTest.key("C-1"))).isEmpty();
        apply(new Change.RemoveCollection("other"));
        assertAllOf(Closing.first("C-2"));
        apply(new Change.RemoveCollection(Samples.CASES));
        assertThat(cases().row("C-2")).isEmpty();
        assertThat(cases().sentences(StoreUnderTest.key("C-2"))).isEmpty();
        assertThat(cases().audit(0, 10)).hasSize(2);
        apply(Closing.first("C-1").unit());
        assertAllOf(Closing.first("C-1"));
    }

    @Test
    default void aRemovedCaseLeavesNothingToTheNextOneWithItsIdAndText() {
        Closing first = Closing.first("C-1");
        apply(first.unit());
        assertAllOf(first);
        apply(new Change.Remove(first.key()));
        assertThat(vectors().get(first.key())).isEmpty();
        assertNothingHangsOn("C-1");
        apply(first.put());
        assertNothingHangsOn("C-1");
        apply(next("C-1", 1).unit());
        apply(new Change.Remove(first.key()), first.put());
        assertNothingHangsOn("C-1");
        assertThat(store().traces().counts(Samples.CASES).lacking()).isEqualTo(1);
        reopened();
        assertNothingHangsOn("C-1");
    }

    @Test
    default void aCaseRowLeavesWithItsIdEvenWhereTheEntryWasNeverWritten() {
        apply(Closing.first("C-1").filed());
        apply(new Change.Remove(StoreUnderTest.key("C-1")));
        assertThat(cases().row("C-1")).isEmpty();
    }

    @Test
    default void sentencesAreReplacedKeptByAnAmendmentAndDroppedByANewText() {
        Closing first = Closing.first("C-1");
        apply(first.unit());
        Closing second = next("C-1", 2);
        apply(second.sentences());
        assertThat(cases().sentences(first.key())).contains(second.kept());
        apply(new Change.Amend(first.key(), TextHash.of("text of C-1"), JsonObject.of("n", Json.of(1))));
        assertThat(cases().sentences(first.key())).contains(second.kept());
        apply(first.put());
        assertThat(cases().sentences(first.key())).isEmpty();
    }

    @Test
    default void sentencesOfARowThatIsNotThereAreNotKept() {
        apply(Closing.first("C-1").sentences());
        apply(Closing.first("C-1").put());
        assertThat(cases().sentences(StoreUnderTest.key("C-1"))).isEmpty();
    }

    @Test
    default void sentencesReadFromARowThatChangedOrLeftMeanwhileAreNotKept() {
        Closing first = Closing.first("C-1");
        Closing gone = Closing.first("gone");
        apply(first.put(), gone.put());
        Instant seen = timeOf("C-1");
        apply(first.put(), new Change.Remove(gone.key()));
        apply(read(first, seen), read(gone, seen));
        apply(gone.put());
        assertThat(cases().sentences(first.key())).isEmpty();
        assertThat(cases().sentences(gone.key())).isEmpty();
        apply(read(first, timeOf("C-1")));
        assertThat(cases().sentences(first.key())).contains(first.kept());
        Closing second = next("C-1", 2);
        apply(new Change.Amend(first.key(), TextHash.of("text of C-1"), JsonObject.of("n", Json.of(1))));
        apply(read(second, second.seen()));
        assertThat(cases().sentences(first.key())).contains(first.kept());
    }

    private static Change read(Closing closing, Instant seen) {
        return new Change.KeepSentences(closing.key(), seen, closing.kept());
    }
}
