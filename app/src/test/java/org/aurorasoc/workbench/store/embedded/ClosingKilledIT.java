package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.trace.Posting;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.store.AuditContract;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.testsupport.JavaCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A closing whose process is killed before each of its statements, and after the last: all of it is there, or nothing.
class ClosingKilledIT {
    /// As many as were recorded when this was written: fewer means that some are no longer watched.
    private static final int RECORDED_STEPS = 30;

    private static final List<String> TABLES =
            List.of("cases", "entries", "term_documents", "sentence_vectors", "payload_marks", "audit", "change_log");
    private static final int KILLED = 128 + 9;

    @TempDir
    Path folder;

    private Path before;

    @BeforeEach
    void closeTheOldCaseForTheFirstTime() {
        before = folder.resolve("before");
        try (OpenStore store = EmbeddedStore.open(before)) {
            Cases.apply(store, Closing.first(TrappedCloser.OLD).unit());
        }
    }

    @Test
    void aClosingKilledAtAnyStatementIsThereWholeOrNotAtAll() throws Exception {
        List<String> steps = recorded();
        assertThat(steps).hasSizeGreaterThanOrEqualTo(RECORDED_STEPS).endsWith("commit", "CHECKPOINT SYNC", "end");
        for (String table : TABLES) {
            assertThat(steps).as(table).anyMatch(step -> step.contains("\"workbench\"." + table));
        }
        int commit = steps.indexOf("commit");
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> stored = new ArrayList<>();
            for (int step = 0; step < steps.size(); step++) {
                int deadly = step;
                stored.add(pool.submit(() -> isStoredAfterAKillBefore(deadly)));
            }
            for (int step = 0; step < steps.size(); step++) {
                assertThat(stored.get(step).get())
                        .as("killed before step %d, %s", step, steps.get(step))
                        .isEqualTo(step > commit);
            }
        }
    }

    private List<String> recorded() throws IOException, InterruptedException {
        Path report = folder.resolve("steps.txt");
        assertThat(exitOfVictim(copyOfBefore("alive"), -1, report)).isZero();
        assertStored(folder.resolve("alive"), true);
        return Files.readAllLines(report);
    }

    private boolean isStoredAfterAKillBefore(int step) throws IOException, InterruptedException {
        Path home = copyOfBefore("killed-" + step);
        assertThat(exitOfVictim(home, step, folder.resolve("never-" + step))).isEqualTo(KILLED);
        try (OpenStore store = EmbeddedStore.open(home)) {
            boolean isStored = store.caseFile().row(TrappedCloser.NEW).isPresent();
            assertStored(store, isStored);
            return isStored;
        }
    }

    /// Only what cannot be made again.
    private Path copyOfBefore(String name) throws IOException {
        Path store = Files.createDirectories(folder.resolve(name).resolve("store"));
        Files.copy(before.resolve("store/workbench.mv.db"), store.resolve("workbench.mv.db"));
        return folder.resolve(name);
    }

    private static int exitOfVictim(Path home, int step, Path report) throws IOException, InterruptedException {
        List<String> options = List.of(
                "-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--add-modules", "jdk.incubator.vector");
        Process victim = new ProcessBuilder(JavaCommand.of(
                        options, TrappedCloser.class, home.toString(), Integer.toString(step), report.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(victim.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return victim.exitValue();
    }

    private static void assertStored(Path home, boolean isStored) {
        try (OpenStore store = EmbeddedStore.open(home)) {
            assertStored(store, isStored);
        }
    }

    private static void assertStored(OpenStore store, boolean isStored) {
        Closing old = new Closing(TrappedCloser.OLD, isStored ? 2 : 1, null);
        assertAllOf(store, old);
        if (isStored) {
            assertAllOf(store, Closing.first(TrappedCloser.NEW));
        } else {
            assertNothingOf(store, Closing.first(TrappedCloser.NEW));
        }
        assertThat(AuditContract.firstBroken(store)).isEmpty();
        assertThat(store.caseFile().audit(0, 100)).hasSize(isStored ? 3 : 1);
        List<Change> next = Closing.first("C-next").unit();
        Cases.apply(store, next);
        assertAllOf(store, Closing.first("C-next"));
    }

    private static void assertAllOf(OpenStore store, Closing closing) {
        String id = closing.caseId();
        assertThat(store.caseFile().row(id)).contains(closing.row());
        assertThat(store.caseFile().sentences(closing.key())).contains(closing.kept());
        assertThat(store.caseFile().auditOf(id, 1)).hasSize(1);
        var entry = store.vectors().get(closing.key()).orElseThrow();
        assertThat(entry.embedding()).isEqualTo(Samples.vector(closing.version()));
        assertThat(entry.payload()).isEqualTo(closing.row().payload());
        List<String> terms = List.of("beacon", "version1", "version2");
        assertThat(store.traces().postings(Samples.CASES, terms))
                .filteredOn(posting -> posting.sourceId().equals(id))
                .containsExactlyInAnyOrder(
                        new Posting(id, "beacon", 2, 3), new Posting(id, "version" + closing.version(), 1, 3));
        assertThat(store.traces().sharing(Samples.CASES, List.of(new Token("domain", "c2.example"))))
                .containsKey(id);
        assertThat(store.traces().lacking(Samples.CASES, "", 10)).isEmpty();
    }

    private static void assertNothingOf(OpenStore store, Closing closing) {
        String id = closing.caseId();
        assertThat(store.caseFile().row(id)).isEmpty();
        assertThat(store.caseFile().sentences(closing.key())).isEmpty();
        assertThat(store.caseFile().auditOf(id, 1)).isEmpty();
        assertThat(store.vectors().get(closing.key())).isEmpty();
        Stream<Posting> places = store.traces().postings(Samples.CASES, List.of("beacon", "version1")).stream();
        assertThat(places).noneMatch(posting -> posting.sourceId().equals(id));
        assertThat(store.traces().sharing(Samples.CASES, List.of(new Token("domain", "c2.example"))))
                .doesNotContainKey(id);
    }
}
