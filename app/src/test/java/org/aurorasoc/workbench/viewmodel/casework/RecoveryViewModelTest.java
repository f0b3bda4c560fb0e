package org.aurorasoc.workbench.viewmodel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryViewModelTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private ShortMemory memory = TenCases.memory();

    private Services services() {
        return TestServices.over(memory, PlainEmbedder.minilm(), home);
    }

    private RecoveryViewModel afterCrash() {
        RecoveryViewModel model = new RecoveryViewModel(new TestWorkplace(this::services, runner).place());
        model.afterCrash();
        runner.runAll();
        return model;
    }

    @Test
    void draftAndMemoryAreSaidAndGoWhenTheyWereRead() throws Exception {
        services().draft().change(kept -> kept.withText("Beacon"));
        Files.setLastModifiedTime(home.resolve("draft.json"), FileTime.from(Instant.parse("2026-11-21T04:12:30Z")));
        RecoveryViewModel model = afterCrash();
        assertThat(model.said())
                .containsExactly(
                        "The last session ended without warning.",
                        "The draft of 21 Nov 04:12 is here.",
                        "The memory opened whole: 10 cases.");
        model.dismiss();
        assertThat(model.said()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotClaimed() {
        memory = new ShortMemory("postgres", "soc@db1", true);
        assertThat(afterCrash().said()).containsExactly("The last session ended without warning.");
    }

    @Test
    void aMemoryThatDoesNotOpenIsNotCalledWhole() {
        memory.failWith(new StoreUnavailableException("Away.", "Wait."));
        assertThat(afterCrash().said()).containsExactly("The last session ended without warning.");
    }
}
