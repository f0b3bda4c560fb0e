package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.pictures.Ring;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The ring of the focus in a window that is shown: there for the keyboard, not for the mouse. High contrast, in which
/// nothing else has its colour.
@ExtendWith(Toolkit.class)
class FocusRingIT {
    private static final Color FOCUS = Color.web("#ffff00");

    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final CountDownLatch end = new CountDownLatch(1);
    private final TaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private ShownWindow shown;
    private MainWindow window;

    @BeforeEach
    void show() {
        shown = ShownWindow.overTenCases(home, runner, Toolkit.onFx(() -> new ThemeSwitch(Theme.CONTRAST)));
        window = shown.window();
        Toolkit.doOnFx(() -> window.motion().wishedProperty().set(true));
    }

    @AfterEach
    void close() {
        end.countDown();
        shown.close();
        runner.close();
    }

    private Node focused() {
        return shown.focused();
    }

    /// The one ring there is, of 2 px; it stands at the keyboard or in it, as at the row of a list.
    private Region ringed() {
        List<Ring> rings = rings();
        assertThat(rings).hasSize(1).allMatch(Ring::isTwoPixels);
        return rings.getFirst().node();
    }

    private List<Ring> rings() {
        return Toolkit.onFx(() -> {
            window.scene().getRoot().applyCss();
            return Ring.in(window.scene().getRoot(), FOCUS);
        });
    }

    /// An answered question, and the keyboard in the list of its cases.
    private ListView<?> inTheList() {
        robot.write("dns tunnel", 0);
        robot.push(KeyCode.ENTER);
        ListView<?> list =
                Toolkit.onFx(() -> (ListView<?>) window.scene().getRoot().lookup(".recall-list"));
        Toolkit.until(() -> list.getItems().size() == 10);
        robot.push(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(list);
        return list;
    }

    private void work() {
        Toolkit.doOnFx(() -> window.tasks()
                .start(
                        "Import",
                        "test",
                        (token, progress) -> {
                            progress.step(41, 100);
                            token.onCancel(end::countDown);
                            end.await();
                            return true;
                        },
                        _ -> {}));
        Toolkit.until(() -> window.scene().getRoot().lookup("#taskLine").isVisible());
    }

    @Test
    void thePaletteOfAKeyHasTheRingAndEscTakesItBack() {
        ListView<?> list = inTheList();
        assertThat(ringed().getStyleClass()).contains("row");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(focused().getStyleClass()).contains("palette-field");
        assertThat(ringed()).isSameAs(focused());
        robot.push(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(list);
        assertThat(ringed().getStyleClass()).contains("row");
    }

    @Test
    void whatAKeyOpensHasTheRing() {
        inTheList();
        robot.push(KeyCode.F1);
        assertThat(ringed()).isSameAs(focused());
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(ringed()).isSameAs(focused());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        Toolkit.until(() -> window.scene().getFocusOwner() instanceof ListView);
        assertThat(ringed().getStyleClass()).contains("past-question");
        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertThat(ringed()).isSameAs(focused());
    }

    @Test
    void theTasksOfAClickHaveNoneUntilAKeyIsUsed() {
        ListView<?> list = inTheList();
        work();
        robot.clickOn("#taskLine", MouseButton.PRIMARY);
        assertThat(focused().getStyleClass()).contains("plain");
        assertThat(rings()).isEmpty();
        robot.push(KeyCode.TAB);
        assertThat(ringed()).isSameAs(focused());
        robot.push(KeyCode.ESCAPE);
        assertThat(focused()).isNotSameAs(list).extracting(Node::getId).isEqualTo("taskLine");
        assertThat(ringed()).isSameAs(focused());
    }

    @Test
    void aPressOutsideClosesWithoutARing() {
        ListView<?> list = inTheList();
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(rings()).hasSize(1);
        robot.clickOn(".list-head", MouseButton.PRIMARY);
        assertThat(focused()).isSameAs(list);
        assertThat(rings()).isEmpty();
        robot.push(KeyCode.DOWN);
        assertThat(ringed().getStyleClass()).contains("row");
    }

    @Test
    void everyTabOfCollectionsShowsWhereTheKeyboardIs() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        Toolkit.until(() -> !Ring.in(window.scene().getRoot(), FOCUS).isEmpty()
                && window.scene().getFocusOwner().getStyleClass().contains("plain-table"));
        for (KeyCode tab : List.of(KeyCode.DIGIT4, KeyCode.DIGIT3, KeyCode.DIGIT1)) {
            robot.push(KeyCode.ALT, tab);
            assertThat(rings()).as(tab.getName()).hasSize(1).allMatch(Ring::isTwoPixels);
        }
    }
}
