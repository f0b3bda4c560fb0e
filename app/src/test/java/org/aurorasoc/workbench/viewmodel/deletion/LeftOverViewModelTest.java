package org.aurorasoc.workbench.viewmodel.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.deletion.DeletionService.Seen;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverViewModelTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final ShortMemory memory = TenCases.memory();
    private final TestWorkplace desk = new TestWorkplace(this::services, runner);
    private final LeftOverViewModel model = new LeftOverViewModel(desk.place());

    private Services services() {
        return TestServices.over(memory, PlainEmbedder.minilm(), home);
    }

    @BeforeEach
    void aWindowDiedThatHadDeletedTwo() {
        List<Seen> rows = TenCases.all().stream()
                .limit(2)
                .map(row -> new Seen(row.key(), Optional.empty()))
                .toList();
        services().deletions().delete(UUID.randomUUID(), rows, new CancelToken(), ProgressSink.SILENT);
        model.look();
        runner.runAll();
    }

    @Test
    void whatWasDeletedBeforeTheCrashIsPutBack() {
        assertThat(model.rowsProperty().get()).isEqualTo(2);
        model.putBack();
        runner.runAll();
        assertThat(memory.count(CollectionName.CASES)).isEqualTo(10);
        assertThat(model.rowsProperty().get()).isZero();
        assertThat(Objects.requireNonNull(desk.place().line().saidProperty().get())
                        .text())
                .isEqualTo("2 rows put back.");
    }

    @Test
    void whatIsLetGoIsGoneForGood() throws IOException {
        model.letGo();
        runner.runAll();
        assertThat(memory.count(CollectionName.CASES)).isEqualTo(8);
        try (var left = Files.list(home.resolve("deleted"))) {
            assertThat(left).isEmpty();
        }
    }
}
