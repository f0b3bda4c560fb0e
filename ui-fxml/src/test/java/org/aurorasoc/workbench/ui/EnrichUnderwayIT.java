package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Enrich while its answers are on their way: late ones, stopped ones, and a memory that dies meanwhile.
@ExtendWith(Toolkit.class)
class EnrichUnderwayIT {
    private static final String READ = "extract";
    private static final String ASK = "enrich";

    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final GatedRunner runner = new GatedRunner(new ThreadedTaskRunner(new FxExecutor()));
    private EnrichDesk desk;

    @BeforeEach
    void show() {
        desk = EnrichDesk.open(home, runner, 1280, 800);
        desk.paste("one.example");
        Toolkit.until(
                () -> desk.shown().equals(List.of("one[.]example")) && desk.firstState() == VerdictState.NOT_FOUND);
        robot.push(KeyCode.ESCAPE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String text() {
        return Toolkit.onFx(() -> {
            var read = desk.model().pasteProperty().get();
            return read == null ? "" : read.text();
        });
    }

    @Test
    void theLateTextOfAnEarlierPasteIsDropped() {
        CountDownLatch gate = runner.hold(READ);
        desk.paste("late.example");
        desk.paste("two.example");
        Toolkit.until(() -> desk.shown().equals(List.of("two[.]example")));
        gate.countDown();
        desk.paste("three.example");
        Toolkit.until(
                () -> desk.shown().equals(List.of("three[.]example")) && desk.firstState() == VerdictState.NOT_FOUND);
        assertThat(text()).isEqualTo("three.example");
    }

    @Test
    void escStopsTheReadingOfATextAndTheRowsBeforeStay() {
        CountDownLatch gate = runner.hold(READ);
        desk.paste("late.example");
        Toolkit.until(() -> desk.model().readingProperty().get());
        robot.push(KeyCode.ESCAPE);
        assertThat(Toolkit.onFx(() -> desk.model().readingProperty().get())).isFalse();
        gate.countDown();
        robot.push(KeyCode.F5);
        Toolkit.until(() -> desk.firstState() == VerdictState.NOT_FOUND);
        assertThat(desk.shown()).containsExactly("one[.]example");
        assertThat(text()).isEqualTo("one.example");
    }

    @Test
    void escStopsTheQuestionAndTheRowsSayThatNobodyWasAsked() {
        CountDownLatch gate = runner.hold(ASK);
        desk.paste("two.example");
        Toolkit.until(() -> desk.shown().equals(List.of("two[.]example")) && desk.firstState() == VerdictState.WAITING);
        assertThat(desk.find(".indicator-known", Node.class).isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> desk.firstState() == VerdictState.UNASKED);
        gate.countDown();
        robot.push(KeyCode.F5);
        Toolkit.until(() -> desk.firstState() == VerdictState.NOT_FOUND);
        Toolkit.until(() -> desk.find(".indicator-known", Node.class).isVisible());
    }

    @Test
    void aMemoryThatDiesMeanwhileIsSaidWithTextAndRowsKeptAndIsAskedAgain() {
        CountDownLatch gate = runner.hold(ASK);
        desk.paste("two.example");
        Toolkit.until(() -> desk.shown().equals(List.of("two[.]example")) && desk.firstState() == VerdictState.WAITING);
        runner.fail(ASK, new StoreUnavailableException("The memory does not answer.", "Check the network."));
        gate.countDown();
        Toolkit.until(() -> desk.problem().equals("The memory does not answer."));
        assertThat(text()).isEqualTo("two.example");
        assertThat(desk.shown()).containsExactly("two[.]example");
        assertThat(desk.firstState()).isEqualTo(VerdictState.UNASKED);
        runner.heal(ASK);
        Toolkit.doOnFx(
                () -> desk.find(".enrich .problem-bar .plain", Node.class).requestFocus());
        robot.push(KeyCode.SPACE);
        Toolkit.until(() ->
                desk.firstState() == VerdictState.NOT_FOUND && desk.problem().isEmpty());
    }

    @Test
    void theDetailComesBackAsWideAsItWasDragged() {
        Region detail = desk.find(".indicator-detail", Region.class);
        double before = Toolkit.onFx(detail::getWidth);
        robot.drag(desk.find(".enrich .split-pane-divider", Node.class)).dropBy(-70, 0);
        assertThat(Toolkit.onFx(detail::getWidth)).isCloseTo(before + 70, within(2.0));
        desk.openAgain("one.example");
        Toolkit.until(() -> desk.find(".indicator-detail", Node.class) instanceof Region again
                && Math.abs(again.getWidth() - before - 70) < 2);
    }

    @Test
    void aTextThatCannotBeReadLeavesTheAnswerBefore() {
        runner.fail(READ, new StoreUnavailableException("The memory does not answer.", "Check the network."));
        desk.paste("two.example");
        Toolkit.until(() -> desk.problem().equals("The memory does not answer."));
        assertThat(text()).isEqualTo("one.example");
        assertThat(desk.shown()).containsExactly("one[.]example");
        runner.heal(READ);
        Toolkit.doOnFx(
                () -> desk.find(".enrich .problem-bar .plain", Node.class).requestFocus());
        robot.push(KeyCode.SPACE);
        Toolkit.until(() -> desk.shown().equals(List.of("two[.]example")));
    }
}
