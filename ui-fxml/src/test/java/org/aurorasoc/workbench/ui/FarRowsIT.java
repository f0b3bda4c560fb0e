package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.memory.CountlessRows;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Far more rows than are kept in memory, scrolled through from a row that is looked at and back to it.
@ExtendWith(Toolkit.class)
class FarRowsIT {
    private static final int ROWS = 3_200;
    private static final int MOST_STEPS = 1_000;

    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final ThreadedTaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private CollectionsWindow desk;

    @BeforeEach
    void show() {
        desk = CollectionsWindow.open(new CountlessRows(ROWS), home, runner, 1280, 800);
        robot.write("jjjjj", 0);
        Toolkit.until(() -> desk.inspected().equals(CountlessRows.id(5)));
    }

    @AfterEach
    void close() {
        desk.close();
        runner.close();
    }

    private String top() {
        return desk.onFx(() -> {
            var cell = ((VirtualFlow<?>) desk.table().lookup(".virtual-flow")).getFirstVisibleCell();
            return cell == null
                    ? ""
                    : desk.table().getItems().get(cell.getIndex()).id();
        });
    }

    private ScrollBar bar() {
        return desk.onFx(() -> desk.table().lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(each -> each.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow());
    }

    private boolean isAt(String id) {
        return desk.onFx(
                () -> desk.table().getItems().stream().anyMatch(row -> row.id().equals(id)));
    }

    /// By the bar, a screen at a time: never the other way, as a jump of the table would be.
    private void scrollTo(String end, boolean down) {
        ScrollBar bar = bar();
        String before = top();
        for (int i = 0; i < MOST_STEPS && !isAt(end); i++) {
            Toolkit.doOnFx(() -> {
                bar.adjustValue(down ? 1 : 0);
                desk.table().layout();
            });
            Toolkit.until(
                    () -> !desk.window().collections().table().busyProperty().get());
            String now = top();
            assertThat(down ? now.compareTo(before) : before.compareTo(now))
                    .as("from %s to %s", before, now)
                    .isNotNegative();
            before = now;
        }
        assertThat(isAt(end))
                .as("%s is reached, at %s of %s", end, before, bar.getValue())
                .isTrue();
    }

    @Test
    void scrollingReachesTheLastRowAndComesBackAndTheRowLookedAtStays() {
        scrollTo(CountlessRows.id(ROWS - 1), true);
        assertThat(desk.selected()).isEmpty();
        assertThat(desk.inspected()).isEqualTo(CountlessRows.id(5));
        Toolkit.until(() -> desk.find(".inspector-away", Node.class).isVisible());
        scrollTo(CountlessRows.id(0), false);
        Toolkit.until(() -> desk.selected().equals(CountlessRows.id(5)));
        assertThat(desk.inspected()).isEqualTo(CountlessRows.id(5));
        assertThat(desk.find(".inspector-away", Node.class).isVisible()).isFalse();
    }

    @Test
    void farAwayAKeyChoosesARowOnTheScreenAndTheInspectorLeadsBack() {
        scrollTo(CountlessRows.id(2_000), true);
        String top = top();
        robot.write("j", 0);
        Toolkit.until(() -> desk.selected().equals(top));
        Toolkit.until(() -> desk.inspected().equals(top));
        robot.push(KeyCode.HOME);
        Toolkit.until(() -> desk.selected().equals(CountlessRows.id(0)));
    }
}
