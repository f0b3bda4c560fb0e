package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.ProgressSink;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged survives the machine: writes since the last force may be lost, torn or reordered.
class PowerCutTest {
    private static final int UNITS = 30;
    private static final int ROWS_A_UNIT = 5;
    private static final int CUTS = Integer.getInteger("workbench.powercuts", 12);

    @TempDir
    Path folder;

    /// How many steps the disk had seen when each unit was acknowledged; the first is before any unit.
    private final List<Integer> acknowledged = new ArrayList<>();

    private List<DiskStep> steps = List.of();

    @BeforeEach
    void writeUnitsWhileTheDiskIsWatched() throws IOException {
        FilePath.register(new RecordingDisk());
        Path home = folder.resolve("watched");
        Path journal = RecordingDisk.journalOf(home.resolve("store").resolve("workbench.mv.db"));
        List<Long> lengths = new ArrayList<>();
        try (OpenStore store = EmbeddedStore.open(
                home,
                RecordingDisk.SCHEME + ":" + H2Database.UNINTERRUPTIBLE,
                ScanLimits.MEASURED,
                ProgressSink.SILENT)) {
            lengths.add(Files.size(journal));
            for (int unit = 0; unit < UNITS; unit++) {
                Cases.apply(store, unit(unit));
                lengths.add(Files.size(journal));
            }
        }
        steps = DiskStep.read(journal);
        lengths.forEach(length -> acknowledged.add(stepsWithin(length)));
    }

    private int stepsWithin(long length) {
        long end = 0;
        int count = 0;
        while (end < length) {
            end += 1 + Long.BYTES + Integer.BYTES + steps.get(count++).bytes().length;
        }
        return count;
    }

    private static List<Change> unit(int unit) {
        List<Change> rows = new ArrayList<>();
        for (int row = 0; row < ROWS_A_UNIT; row++) {
            rows.add(Samples.put(unit + "-" + row, Samples.vector(unit * 100L + row)));
        }
        return rows;
    }

    @Test
    void eachCommitForcesTheDiskOnceAndAsItsLastAct() {
        for (int unit = 1; unit <= UNITS; unit++) {
            List<DiskStep> own = steps.subList(acknowledged.get(unit - 1), acknowledged.get(unit));
            assertThat(own).filteredOn(s -> s.kind() == DiskStep.Kind.FORCE).hasSize(1);
            assertThat(own.getLast().kind()).isEqualTo(DiskStep.Kind.FORCE);
        }
    }

    @Test
    void whateverWasLostOfTheRestEveryAcknowledgedUnitIsThereWhole() throws IOException {
        Random random = new Random(2026);
        int first = acknowledged.getFirst();
        int last = acknowledged.getLast();
        for (int i = 0; i < CUTS; i++) {
            int cut = first + random.nextInt(last - first + 1);
            long sure = acknowledged.stream().filter(a -> a <= cut).count() - 1;
            Path home = afterPowerCut(cut, random);
            try (OpenStore store = EmbeddedStore.open(home)) {
                long rows = store.vectors().count(Samples.CASES);
                assertThat(rows % ROWS_A_UNIT).as("half a unit at cut %d", cut).isZero();
                assertThat(rows / ROWS_A_UNIT).as("units at cut %d", cut).isBetween(sure, sure + 1);
                assertThatRowsAreRight(store, sure);
            }
        }
    }

    private static void assertThatRowsAreRight(OpenStore store, long units) {
        for (int unit = 0; unit < units; unit++) {
            for (int row = 0; row < ROWS_A_UNIT; row++) {
                var hit = Cases.nearest(store, Samples.vector(unit * 100L + row), 1);
                assertThat(Cases.ids(hit)).containsExactly(unit + "-" + row);
            }
        }
    }

    private Path afterPowerCut(int cut, Random random) throws IOException {
        Path home = Files.createDirectories(folder.resolve("cut-" + cut + "-" + random.nextInt(1_000_000)));
        Path database = Files.createDirectories(home.resolve("store")).resolve("workbench.mv.db");
        int forced = lastForceBefore(cut);
        try (FileChannel file = FileChannel.open(database, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (DiskStep step : steps.subList(0, forced)) {
                step.apply(file);
            }
            for (DiskStep step : steps.subList(forced, cut)) {
                perhaps(step, random).apply(file);
            }
        }
        return home;
    }

    private int lastForceBefore(int cut) {
        int forced = cut;
        while (steps.get(forced - 1).kind() != DiskStep.Kind.FORCE) {
            forced--;
        }
        return forced;
    }

    /// On the disk, lost, or torn.
    private static DiskStep perhaps(DiskStep step, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> step;
            case 1 -> DiskStep.force();
            default -> step.kind() == DiskStep.Kind.WRITE ? step.torn() : step;
        };
    }

    @Test
    void theDiskWasReallyWatched() {
        long written = steps.stream()
                .filter(s -> s.kind() == DiskStep.Kind.WRITE)
                .mapToLong(s -> s.bytes().length)
                .sum();
        assertThat(written).isGreaterThan((long) UNITS * ROWS_A_UNIT * VectorBytes.LENGTH);
    }
}
