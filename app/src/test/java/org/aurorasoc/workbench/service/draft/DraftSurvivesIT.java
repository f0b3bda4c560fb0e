package org.aurorasoc.workbench.service.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.aurorasoc.workbench.domain.extract.Reading;
import org.aurorasoc.workbench.testsupport.JavaCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workbench is killed while it saves its draft, again and again: what it had said was saved is there.
class DraftSurvivesIT {
    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedBeforeTheKillIsInTheDraft() throws Exception {
        Random random = new Random(31);
        for (int kill = 0; kill < 5; kill++) {
            int acknowledged = killedAfter(5 + random.nextInt(40));
            DraftService survivor = drafts(home);
            List<String> cases = survivor.draft().cases();
            assertThat(cases).hasSizeBetween(acknowledged, acknowledged + 1);
            assertThat(cases).endsWith("C-" + (cases.size() - 1));
            survivor.clear();
        }
    }

    /// How many changes the victim had acknowledged.
    private int killedAfter(int changes) throws Exception {
        Process victim = new ProcessBuilder(JavaCommand.of(List.of(), DraftVictim.class, home.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int acknowledged = 0;
        try (BufferedReader said = victim.inputReader(StandardCharsets.UTF_8)) {
            while (acknowledged < changes && said.readLine() != null) {
                acknowledged++;
            }
            victim.toHandle().destroyForcibly();
            while (said.readLine() != null) {
                acknowledged++;
            }
        }
        assertThat(victim.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    static DraftService drafts(Path home) {
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
}
