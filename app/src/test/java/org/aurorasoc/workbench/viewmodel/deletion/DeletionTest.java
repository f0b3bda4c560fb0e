package org.aurorasoc.workbench.viewmodel.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.deletion.DeletionService.Seen;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window whose memory may be changed for another one while rows can still come back.
class DeletionTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final ShortMemory first = TenCases.memory();
    private final ShortMemory second = new ShortMemory("embedded", "/other", true);
    private final TestWorkplace desk = new TestWorkplace(this::services, runner);
    private final Deletion deletion = new Deletion(desk.place());
    private final LeftOverViewModel leftOver = new LeftOverViewModel(desk.place());
    private ShortMemory open = first;

    private Services services() {
        return TestServices.over(open, PlainEmbedder.minilm(), home);
    }

    private void become(ShortMemory memory) {
        open = memory;
        deletion.look();
        runner.runAll();
    }

    private String said() {
        return Objects.requireNonNull(desk.place().line().saidProperty().get()).text();
    }

    private void undo() {
        desk.place().line().undos().undo();
        runner.runAll();
    }

    @BeforeEach
    void aRowIsDeleted() {
        deletion.setOnOtherMemory(leftOver::look);
        become(first);
        EntryKey key = TenCases.all().getFirst().key();
        deletion.delete(List.of(new Seen(key, Optional.empty())));
        runner.runAll();
        assertThat(first.count(CollectionName.CASES)).isEqualTo(9);
    }

    @Test
    void anotherMemoryIsNotGivenTheRowsOfTheLastOneAndThatIsSaid() {
        become(second);
        assertThat(said())
                .isEqualTo(
                        "Another memory is open. Rows deleted in the last one are kept: open it again to put them back.");
        undo();
        assertThat(second.count(CollectionName.CASES)).isZero();
        assertThat(leftOver.rowsProperty().get()).isZero();
    }

    @Test
    void theLastMemoryOffersThemWhenItIsOpenAgain() {
        become(second);
        become(first);
        assertThat(leftOver.rowsProperty().get()).isEqualTo(1);
        leftOver.putBack();
        runner.runAll();
        assertThat(first.count(CollectionName.CASES)).isEqualTo(10);
    }

    @Test
    void aWindowThatClosesInAnotherMemoryLetsNothingGo() {
        become(second);
        deletion.close();
        open = first;
        leftOver.look();
        runner.runAll();
        assertThat(leftOver.rowsProperty().get()).isEqualTo(1);
    }

    @Test
    void theSameMemoryOpenedAnewKeepsTheUndo() {
        become(first);
        undo();
        assertThat(first.count(CollectionName.CASES)).isEqualTo(10);
    }

    @Test
    void anUndoThatComesThroughAfterTheSwitchIsRefused() {
        open = second;
        undo();
        assertThat(said()).isEqualTo("These rows were deleted from another memory; nothing was put back.");
        assertThat(second.count(CollectionName.CASES)).isZero();
    }
}
