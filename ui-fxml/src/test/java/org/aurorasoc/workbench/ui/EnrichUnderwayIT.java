package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.theme.Theme;
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
    private EnrichWindow memory;
    private MainWindow window;
    private Stage stage;

    @BeforeEach
    void show() {
        memory = EnrichWindow.open(home);
        Toolkit.doOnFx(() -> {
            window = memory.window(Theme.DARK, 1280, 800, runner, List.of());
            stage = new Stage();
            stage.setScene(window.scene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            window.open();
        });
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        paste("one.example");
        Toolkit.until(() -> shown().equals(List.of("one[.]example")) && state() == VerdictState.NOT_FOUND);
        robot.push(KeyCode.ESCAPE);
    }

    @AfterEach
    void close() {
        Toolkit.doOnFx(() -> {
            window.close();
            stage.hide();
        });
        runner.close();
        memory.close();
    }

    private void paste(String text) {
        Toolkit.doOnFx(() -> new FxClip().put(text));
        robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    private List<String> shown() {
        return Toolkit.onFx(() -> window.enrich().lines().shown().stream()
                .map(line -> line.text().value())
                .toList());
    }

    private VerdictState state() {
        return Toolkit.onFx(
                () -> window.enrich().lines().shown().getFirst().text().state());
    }

    private String text() {
        return Toolkit.onFx(() -> {
            var read = window.enrich().pasteProperty().get();
            return read == null ? "" : read.text();
        });
    }

    private Node find(String selector) {
        return Toolkit.onFx(() -> window.scene().getRoot().lookup(selector));
    }

    private String said() {
        return Toolkit.onFx(
                () -> window.scene().getRoot().lookup(".enrich .problem-bar").isVisible()
                        ? ((Labeled) window.scene().getRoot().lookup(".enrich .problem-bar .strong")).getText()
                        : "");
    }

    @Test
    void theLateTextOfAnEarlierPasteIsDropped() {
        CountDownLatch gate = runner.hold(READ);
        paste("late.example");
        paste("two.example");
        Toolkit.until(() -> shown().equals(List.of("two[.]example")));
        gate.countDown();
        paste("three.example");
        Toolkit.until(() -> shown().equals(List.of("three[.]example")) && state() == VerdictState.NOT_FOUND);
        assertThat(text()).isEqualTo("three.example");
    }

    @Test
    void escStopsTheReadingOfATextAndTheRowsBeforeStay() {
        CountDownLatch gate = runner.hold(READ);
        paste("late.example");
        Toolkit.until(() -> window.enrich().readingProperty().get());
        robot.push(KeyCode.ESCAPE);
        assertThat(Toolkit.onFx(() -> window.enrich().readingProperty().get())).isFalse();
        gate.countDown();
        robot.push(KeyCode.F5);
        Toolkit.until(() -> state() == VerdictState.NOT_FOUND);
        assertThat(shown()).containsExactly("one[.]example");
        assertThat(text()).isEqualTo("one.example");
    }

    @Test
    void escStopsTheQuestionAndTheRowsSayThatNobodyWasAsked() {
        CountDownLatch gate = runner.hold(ASK);
        paste("two.example");
        Toolkit.until(() -> shown().equals(List.of("two[.]example")) && state() == VerdictState.WAITING);
        assertThat(find(".indicator-known").isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> state() == VerdictState.UNASKED);
        gate.countDown();
        robot.push(KeyCode.F5);
        Toolkit.until(() -> state() == VerdictState.NOT_FOUND);
        Toolkit.until(() -> find(".indicator-known").isVisible());
    }

    @Test
    void aMemoryThatDiesMeanwhileIsSaidWithTextAndRowsKeptAndIsAskedAgain() {
        CountDownLatch gate = runner.hold(ASK);
        paste("two.example");
        Toolkit.until(() -> shown().equals(List.of("two[.]example")) && state() == VerdictState.WAITING);
        runner.fail(ASK, new StoreUnavailableException("The memory does not answer.", "Check the network."));
        gate.countDown();
        Toolkit.until(() -> said().equals("The memory does not answer."));
        assertThat(text()).isEqualTo("two.example");
        assertThat(shown()).containsExactly("two[.]example");
        assertThat(state()).isEqualTo(VerdictState.UNASKED);
        runner.heal(ASK);
        Toolkit.doOnFx(() -> find(".enrich .problem-bar .plain").requestFocus());
        robot.push(KeyCode.SPACE);
        Toolkit.until(() -> state() == VerdictState.NOT_FOUND && said().isEmpty());
    }

    @Test
    void theDetailComesBackAsWideAsItWasDragged() {
        Region detail = (Region) find(".indicator-detail");
        double before = Toolkit.onFx(detail::getWidth);
        robot.drag(find(".enrich .split-pane-divider")).dropBy(-70, 0);
        assertThat(Toolkit.onFx(detail::getWidth)).isCloseTo(before + 70, within(2.0));
        JsonObject kept = Toolkit.onFx(() -> window.memory().remember());
        Toolkit.doOnFx(() -> {
            MainWindow next = memory.window(Theme.DARK, 1280, 800, runner, List.of());
            next.memory().restore(kept);
            next.enrich().lookUp("one.example");
            stage.setScene(next.scene());
            window.close();
            window = next;
        });
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        Toolkit.until(() ->
                find(".indicator-detail") instanceof Region again && Math.abs(again.getWidth() - before - 70) < 2);
    }

    @Test
    void aTextThatCannotBeReadLeavesTheAnswerBefore() {
        runner.fail(READ, new StoreUnavailableException("The memory does not answer.", "Check the network."));
        paste("two.example");
        Toolkit.until(() -> said().equals("The memory does not answer."));
        assertThat(text()).isEqualTo("one.example");
        assertThat(shown()).containsExactly("one[.]example");
        runner.heal(READ);
        Toolkit.doOnFx(() -> find(".enrich .problem-bar .plain").requestFocus());
        robot.push(KeyCode.SPACE);
        Toolkit.until(() -> shown().equals(List.of("two[.]example")));
    }
}
