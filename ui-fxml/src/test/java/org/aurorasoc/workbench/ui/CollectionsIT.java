package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.viewmodel.collections.TableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The Collections pane over a real embedded store of 2,000 rows, by the keyboard alone.
@ExtendWith(Toolkit.class)
class CollectionsIT {
    private static final int ROWS = 2_000;

    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final TaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private OpenStore store;
    private CollectionsWindow desk;

    @BeforeEach
    void show() {
        store = EmbeddedStore.open(home);
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            JsonObject payload = JsonObject.of("title", Json.of(i == 1_500 ? "needle in evil.example" : "case " + i))
                    .with("summary", Json.of("summary of " + i));
            rows.add(Samples.put(Samples.CASES, String.format("C-%04d", i), Samples.vector(i + 1L), payload));
        }
        store.vectors().apply(rows, new CancelToken());
        desk = CollectionsWindow.open(store, home, runner, 960, 640);
        assertThat(Toolkit.onFx(() -> table().isFocused())).isTrue();
    }

    @AfterEach
    void close() {
        desk.close();
        runner.close();
        store.close();
    }

    private <N extends Node> N find(String selector, Class<N> type) {
        return desk.find(selector, type);
    }

    private TableView<TableRow> table() {
        return desk.table();
    }

    private String selected() {
        return desk.selected();
    }

    private void selectedBecomes(String id) {
        Toolkit.until(() -> selected().equals(id));
    }

    private long count() {
        return store.vectors().count(Samples.CASES);
    }

    @Test
    void theEndsAreThoseOfTheCollectionAndTheRowsInMemoryStayFew() {
        selectedBecomes("C-0000");
        robot.push(KeyCode.END);
        selectedBecomes("C-1999");
        // A key at the upper edge does nothing until the page before has come.
        for (int i = 0; i < 400 && selected().compareTo("C-1300") >= 0; i++) {
            robot.push(KeyCode.PAGE_UP);
        }
        assertThat(selected()).isLessThan("C-1300");
        assertThat(Toolkit.onFx(() -> table().getItems().size())).isLessThanOrEqualTo(600);
        robot.push(KeyCode.HOME);
        selectedBecomes("C-0000");
        robot.write("jjk", 0);
        selectedBecomes("C-0001");
    }

    @Test
    void aFilterFindsOneRowAmongAllAndEscapeBringsThemBack() {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("NEEDLE", 0);
        robot.push(KeyCode.ENTER);
        Toolkit.until(() -> table().getItems().size() == 1 && selected().equals("C-1500"));
        Label match = find(".rows-head .strong", Label.class);
        Toolkit.until(() -> match.getText().equals("1 of 2,000 match"));
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> table().getItems().size() > 1);
        robot.push(KeyCode.ESCAPE);
        assertThat(desk.focused()).isSameAs(table());
    }

    @Test
    void markedRowsAreDeletedAndComeBack() {
        robot.write("x", 0);
        robot.write("jx", 0);
        robot.push(KeyCode.DELETE);
        Toolkit.until(() -> count() == ROWS - 2);
        Toolkit.until(() -> selected().startsWith("C-")
                && table().getItems().getFirst().id().equals("C-0002"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until(() -> count() == ROWS);
        Toolkit.until(() -> table().getItems().getFirst().id().equals("C-0000"));
    }

    @Test
    void allThatMatchAreDeletedByTheQuestionAndNotByTheirRows() {
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.DELETE);
        Toolkit.until(() -> count() == 0);
        Toolkit.until(() -> find(".collections .empty-state", Node.class).isVisible());
        Toolkit.until(() -> desk.window().tasks().running().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until(() -> count() == ROWS && desk.window().tasks().running().isEmpty());
        Toolkit.until(() -> table().isFocused());
    }

    @Test
    void aRowIsJumpedToReadInFullAndLeftAgain() {
        robot.write("g", 0);
        robot.write("C-0777", 0);
        robot.push(KeyCode.ENTER);
        selectedBecomes("C-0777");
        robot.push(KeyCode.ENTER);
        Toolkit.until(() -> find(".inspector-sheet .inspector-heading", Label.class) != null
                && find(".inspector-heading", Label.class).getText().equals("case 777"));
        robot.write("m", 0);
        ListView<?> neighbours = find(".inspector-sheet .neighbour-list", ListView.class);
        Toolkit.until(neighbours::isFocused);
        assertThat(neighbours.getItems()).hasSize(10);
        robot.push(KeyCode.ESCAPE);
        assertThat(desk.focused()).isSameAs(table());
    }

    @Test
    void whatIsCopiedIsDefanged() {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("needle", 0);
        robot.push(KeyCode.ENTER);
        Toolkit.until(() -> table().getItems().size() == 1);
        Toolkit.until(() -> desk.filter().isFocused());
        Toolkit.doOnFx(() -> table().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        Toolkit.until(() -> Clipboard.getSystemClipboard().hasString()
                && Clipboard.getSystemClipboard().getString().equals("C-1500\tneedle in evil[.]example"));
    }

    @Test
    void theMapStandsInItsTabWithTheRowOfTheTableAndLeavesByEscape() {
        selectedBecomes("C-0000");
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        Label chosen = find(".chosen-point", Label.class);
        Toolkit.until(() -> chosen.getText().contains("C-0000"));
        Toolkit.until(() -> find(".map-plot", Node.class).isFocused());
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> !chosen.getText().contains("C-0000"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        Toolkit.until(() -> table().isFocused());
        assertThat(selected()).isEqualTo("C-0000");
    }

    @Test
    void theTabsOpenByTheirNumbers() {
        robot.push(KeyCode.ALT, KeyCode.DIGIT4);
        Toolkit.until(() -> find(".models-tab", Node.class).isVisible());
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        Toolkit.until(() -> find(".duplicates-tab", Node.class).isVisible());
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        Toolkit.until(() -> table().isFocused());
    }
}
