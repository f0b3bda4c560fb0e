package org.aurorasoc.workbench.service.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.testsupport.JavaCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workbench is killed while it deletes, at moments of chance: every row is in the store or in the journal, and the
/// next start brings all of them back.
class DeletionSurvivesIT {
    private static final int ROWS = 4_000;

    @TempDir
    Path home;

    @Test
    void nothingIsLostHoweverADeletionEnds() throws Exception {
        try (OpenStore store = EmbeddedStore.open(home)) {
            store.vectors()
                    .apply(
                            IntStream.range(0, ROWS)
                                    .mapToObj(i -> Samples.put(String.format("C-%04d", i), Samples.vector(i + 1L)))
                                    .toList(),
                            new CancelToken());
        }
        Random random = new Random(17);
        for (int kill = 0; kill < 4; kill++) {
            killedWhileDeleting(1 + random.nextInt(8), random.nextInt(12));
            try (OpenStore store = EmbeddedStore.open(home)) {
                DeletionService deletions =
                        TestServices.over(store, PlainEmbedder.minilm(), home).deletions();
                long there = store.vectors().count(CollectionName.CASES);
                DeletionService.LeftOver left = deletions.leftOver();
                assertThat(there).isLessThan(ROWS);
                assertThat(there + left.rows()).isEqualTo(ROWS);
                deletions.restore(left, new CancelToken(), ProgressSink.SILENT);
                assertThat(store.vectors().count(CollectionName.CASES)).isEqualTo(ROWS);
                assertThat(deletions.leftOver().deletions()).isEmpty();
            }
        }
    }

    /// Killed some busy milliseconds after so many batches were gone.
    private void killedWhileDeleting(int batches, int millis) throws Exception {
        Process victim = new ProcessBuilder(JavaCommand.of(List.of(), DeletionVictim.class, home.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = victim.inputReader(StandardCharsets.UTF_8)) {
            for (int line = 0; line <= batches && said.readLine() != null; line++) {
                Thread.onSpinWait();
            }
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            victim.toHandle().destroyForcibly();
        }
        assertThat(victim.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
