package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.viewmodel.collections.TableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Collections while rows are on their way: late ones, stopped ones, and a memory that dies meanwhile. And where the
/// row in full says it stands.
@ExtendWith(Toolkit.class)
class CollectionsUnderwayIT {
    private static final String ROWS = "page";

    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final GatedRunner runner = new GatedRunner(new ThreadedTaskRunner(new FxExecutor()));
    private OpenStore store;
    private CollectionsWindow desk;

    @BeforeEach
    void show() {
        store = EmbeddedStore.open(home);
        store.vectors().apply(List.of(row("A", "apple"), row("B", "pear"), row("C", "plum")), new CancelToken());
        desk = CollectionsWindow.open(store, home, runner, 1280, 800);
        Toolkit.until(() -> desk.inspected().equals("A"));
    }

    private static Change row(String id, String title) {
        return Samples.put(Samples.CASES, id, Samples.vector(id.charAt(0)), JsonObject.of("title", Json.of(title)));
    }

    @AfterEach
    void close() {
        desk.close();
        runner.close();
        store.close();
    }

    private List<String> shown() {
        return desk.onFx(
                () -> desk.table().getItems().stream().map(TableRow::id).toList());
    }

    private void filter(String words) {
        Toolkit.doOnFx(() -> desk.filter().setText(words));
        Toolkit.doOnFx(() -> desk.filter().requestFocus());
        robot.push(KeyCode.ENTER);
    }

    private boolean isAway() {
        return desk.find(".inspector-away", Node.class).isVisible();
    }

    @Test
    void rowsThatComeAfterANewerFilterAreDropped() {
        CountDownLatch gate = runner.hold(ROWS);
        filter("apple");
        filter("pear");
        Toolkit.until(() -> shown().equals(List.of("B")));
        gate.countDown();
        filter("plum");
        Toolkit.until(() -> shown().equals(List.of("C")));
        assertThat(desk.filter().getText()).isEqualTo("plum");
    }

    @Test
    void escStopsTheLookAndLeavesFilterAndRows() {
        CountDownLatch gate = runner.hold(ROWS);
        filter("pear");
        Toolkit.until(() -> desk.find(".waiting", Node.class).isVisible());
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> !desk.find(".waiting", Node.class).isVisible());
        gate.countDown();
        assertThat(desk.filter().getText()).isEqualTo("pear");
        assertThat(shown()).containsExactly("A", "B", "C");
        robot.push(KeyCode.F5);
        Toolkit.until(() -> shown().equals(List.of("B")));
    }

    @Test
    void aMemoryThatDiesMeanwhileIsSaidWithFilterAndRowsKeptAndIsAskedAgain() {
        CountDownLatch gate = runner.hold(ROWS);
        filter("pear");
        runner.fail(ROWS, new StoreUnavailableException("The memory does not answer.", "Check the network."));
        gate.countDown();
        Toolkit.until(() -> desk.find(".rows-tab .problem-bar", Node.class).isVisible());
        assertThat(desk.find(".rows-tab .problem-bar .strong", Label.class).getText())
                .isEqualTo("The memory does not answer.");
        assertThat(desk.filter().getText()).isEqualTo("pear");
        assertThat(shown()).containsExactly("A", "B", "C");
        runner.heal(ROWS);
        Toolkit.doOnFx(
                () -> desk.find(".rows-tab .problem-bar .plain", Node.class).requestFocus());
        robot.push(KeyCode.SPACE);
        Toolkit.until(() -> shown().equals(List.of("B"))
                && !desk.find(".rows-tab .problem-bar", Node.class).isVisible());
    }

    @Test
    void aRowThatTheFilterHidesSaysSoAndComesBackWithIt() {
        Toolkit.doOnFx(() -> desk.table().getSelectionModel().clearAndSelect(1));
        Toolkit.until(() -> desk.inspected().equals("B"));
        assertThat(isAway()).isFalse();
        filter("zeppelin");
        Toolkit.until(() -> shown().isEmpty() && isAway());
        assertThat(desk.inspected()).isEqualTo("B");
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> shown().size() == 3 && desk.selected().equals("B"));
        assertThat(isAway()).isFalse();
    }

    @Test
    void fromATabWithoutRowsTheRowIsShownInTheTableAgain() {
        Toolkit.doOnFx(() -> desk.table().getSelectionModel().clearAndSelect(1));
        Toolkit.until(() -> desk.inspected().equals("B"));
        filter("zeppelin");
        Toolkit.until(() -> shown().isEmpty());
        robot.push(KeyCode.ALT, KeyCode.DIGIT4);
        Toolkit.until(this::isAway);
        Toolkit.doOnFx(() -> desk.find(".inspector-away .plain", Node.class).requestFocus());
        robot.push(KeyCode.SPACE);
        Toolkit.until(() -> desk.table().isVisible() && desk.selected().equals("B") && !isAway());
        assertThat(desk.filter().getText()).isEmpty();
    }
}
