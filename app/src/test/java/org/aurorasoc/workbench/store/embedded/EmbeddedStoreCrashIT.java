package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.store.AuditContract;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other processes: killed while they write, out of disk, or in possession of the home.
class EmbeddedStoreCrashIT {
    private static final int KILLS = Integer.getInteger("workbench.kills", 3);
    private static final int ROWS = 20;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path home;

    @Test
    void everyUnitAcknowledgedBeforeAKillIsThereWholeAfterwards() throws Exception {
        Random random = new Random(9);
        int next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int last = writeAndKill(next, random.nextInt(15));
            try (OpenStore store = EmbeddedStore.open(home)) {
                long rows = store.vectors().count(Samples.CASES);
                assertThat(rows % ROWS).isZero();
                int stored = (int) (rows / ROWS);
                assertThat(stored).isBetween(last + 1, last + 2);
                boolean isTheLast = kill == KILLS - 1;
                assertUnitsAreRight(store, isTheLast ? 0 : Math.max(0, next - 5), stored);
                next = stored;
            }
        }
    }

    /// Kills the writer as soon as it has acknowledged some more units; the last acknowledged one.
    private int writeAndKill(int first, int more) throws IOException, InterruptedException {
        Process victim = start(writer(first));
        try (BufferedReader lines = victim.inputReader(StandardCharsets.UTF_8)) {
            int last = first + more;
            String wanted = "stored " + last;
            for (String line = lines.readLine(); !wanted.equals(line); line = lines.readLine()) {
                assertThat(line).as("the writer ended early").isNotNull();
            }
            victim.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.startsWith("stored ") ? Integer.parseInt(line.substring("stored ".length())) : last;
            }
            assertThat(victim.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return last;
        }
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> writer(int first) {
        return List.of(
                JAVA,
                "-Xmx256m",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                AcknowledgingWriter.class.getName(),
                home.toString(),
                String.valueOf(first),
                String.valueOf(ROWS));
    }

    private static void assertUnitsAreRight(OpenStore store, int from, int units) {
        for (int unit = from; unit < units; unit++) {
            for (int row = 0; row < ROWS; row++) {
                String id = unit + "-" + row;
                var entry = store.vectors().get(new EntryKey(Samples.CASES, id)).orElseThrow();
                assertThat(entry.embedding()).isEqualTo(Samples.vector(unit * 1000L + row));
                assertThat(entry.payload().text("summary")).contains("unit " + unit);
            }
            assertThat(Cases.ids(Cases.nearest(store, Samples.vector(unit * 1000L), 1)))
                    .containsExactly(unit + "-0");
            Closing closing = AcknowledgingWriter.closing(unit);
            assertThat(store.caseFile().row(closing.caseId())).contains(closing.row());
            assertThat(store.caseFile().sentences(closing.key())).contains(closing.kept());
            assertThat(store.traces().tokensOf(Samples.CASES, List.of(closing.caseId())))
                    .isEqualTo(
                            Map.of(closing.caseId(), Set.copyOf(closing.traces().tokens())));
        }
        long stored = store.vectors().count(Samples.CASES) / ROWS;
        assertThat(store.caseFile().audit(0, Integer.MAX_VALUE)).hasSize((int) stored);
        assertThat(AuditContract.firstBroken(store)).isEmpty();
        assertThat(store.traces().counts(Samples.CASES).traced()).isEqualTo(stored);
    }

    @Test
    void aFullDiskStopsTheStoreInOneSentenceAndLosesNothingAcknowledged() throws Exception {
        int eightMegabytes = 8 * 1024 * 2;
        List<String> limited = Stream.concat(
                        Stream.of("sh", "-c", "ulimit -f " + eightMegabytes + "; exec \"$@\"", "sh"),
                        writer(0).stream())
                .toList();
        Process victim = start(limited);
        List<String> lines;
        try (BufferedReader output = victim.inputReader(StandardCharsets.UTF_8)) {
            lines = output.lines()
                    .filter(line -> line.startsWith("stored ") || line.startsWith("failed "))
                    .toList();
        }
        assertThat(victim.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(lines.getLast())
                .startsWith("failed StoreUnavailableException: The disk is full")
                .contains("Free some space");
        int acknowledged = lines.size() - 1;
        try (OpenStore store = EmbeddedStore.open(home)) {
            long rows = store.vectors().count(Samples.CASES);
            assertThat(rows % ROWS).isZero();
            assertThat(rows / ROWS).isBetween((long) acknowledged, acknowledged + 1L);
            assertUnitsAreRight(store, 0, acknowledged);
            Cases.apply(store, AcknowledgingWriter.unit(100_000, ROWS));
        }
    }

    @Test
    void aHomeThatAnotherProcessHasOpenIsSaidToBeInUse() throws Exception {
        Process owner = start(writer(0));
        try (BufferedReader lines = owner.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); !"stored 0".equals(line); line = lines.readLine()) {
                assertThat(line).isNotNull();
            }
            assertThatThrownBy(() -> EmbeddedStore.open(home))
                    .isInstanceOfSatisfying(
                            HomeInUseException.class,
                            e -> assertThat(e.sentence()).isEqualTo("Another program has this home's store open."));
        } finally {
            owner.toHandle().destroyForcibly();
            assertThat(owner.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
