package org.aurorasoc.workbench.store.embedded.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Wherever a process is killed that writes them, the next one finds words that are right.
class WordsKilledIT {
    private static final int KILLS = Integer.getInteger("workbench.kills", 4);

    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessLeftIsBroughtUpToDate() throws IOException, InterruptedException, SQLException {
        Random random = new Random(6);
        int begun = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int last = writeAndKill(begun, random.nextInt(150));
            RowsInMemory rows = new WordsVictim().stepTo(last + 1);
            try (CollectionWords words = WordsVictim.reader(folder).load(rows, Traced.COLLECTION)) {
                assertThat(Traced.known(words)).isEqualTo(Traced.truth(rows));
            }
            assertThat(rows.wholeReadings()).as("files that helped").isZero();
            begun = last + 1;
        }
    }

    /// The last step that it began.
    private int writeAndKill(int first, int more) throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WordsVictim.class.getName(),
                        folder.toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = first;
        try (BufferedReader lines = victim.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("step \\d+")) {
                    last = Math.max(last, Integer.parseInt(line.substring("step ".length())));
                }
                if (last >= first + 30 + more) {
                    victim.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(victim.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return last;
    }
}
