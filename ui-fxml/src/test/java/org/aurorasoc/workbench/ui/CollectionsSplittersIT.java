package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The two splitters of the Collections pane, dragged by the mouse in a shown window.
@ExtendWith(Toolkit.class)
class CollectionsSplittersIT {
    private static final double PIXEL = 2;

    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final ThreadedTaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private OpenStore store;
    private CollectionsWindow desk;

    @BeforeEach
    void show() {
        store = EmbeddedStore.open(home);
        JsonObject payload = JsonObject.of("title", Json.of("apple"));
        store.vectors().apply(List.of(Samples.put(Samples.CASES, "A", Samples.vector(1), payload)), new CancelToken());
        desk = CollectionsWindow.open(store, home, runner, 1280, 800);
    }

    @AfterEach
    void close() {
        desk.close();
        runner.close();
        store.close();
    }

    private static SplitPane split(CollectionsWindow where) {
        return where.find(".collections .split-pane", SplitPane.class);
    }

    /// Where the tree ends and where the inspector begins, in pixels of the pane.
    private static double[] places(CollectionsWindow where) {
        return where.onFx(() -> {
            SplitPane split = split(where);
            double[] parts = split.getDividerPositions();
            return new double[] {parts[0] * split.getWidth(), parts[1] * split.getWidth()};
        });
    }

    private Node divider(int number) {
        return desk.onFx(() -> split(desk).lookupAll(".split-pane-divider").stream()
                .sorted((a, b) -> Double.compare(a.getLayoutX(), b.getLayoutX()))
                .toList()
                .get(number));
    }

    @Test
    void whatWasDraggedStaysThroughTabsPanesAndTheNextStart() {
        double[] designed = places(desk);
        assertThat(designed[0]).isCloseTo(232, within(PIXEL));
        assertThat(designed[1]).isCloseTo(1208 - 340, within(PIXEL));
        robot.drag(divider(1)).dropBy(-60, 0);
        robot.drag(divider(0)).dropBy(24, 0);
        double[] dragged = places(desk);
        assertThat(dragged[0]).isCloseTo(designed[0] + 24, within(PIXEL));
        assertThat(dragged[1]).isCloseTo(designed[1] - 60, within(PIXEL));
        robot.push(KeyCode.ALT, KeyCode.DIGIT4);
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(places(desk)).containsExactly(dragged, within(PIXEL));
        JsonObject kept = Toolkit.onFx(() -> desk.window().memory().remember());
        try (CollectionsWindow next = CollectionsWindow.open(store, home, runner, new double[] {1280, 800}, kept)) {
            assertThat(places(next)).containsExactly(dragged, within(PIXEL));
        }
    }

    @Test
    void aDoubleClickPutsThemBack() {
        double[] designed = places(desk);
        robot.drag(divider(1)).dropBy(-60, 0);
        assertThat(places(desk)[1]).isCloseTo(designed[1] - 60, within(PIXEL));
        robot.doubleClickOn(divider(1));
        Toolkit.until(() -> Math.abs(places(desk)[1] - designed[1]) < PIXEL);
    }
}
