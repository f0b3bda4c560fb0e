package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The window as it is shown, driven by keys and, once, by the mouse; real threads behind it.
@ExtendWith(Toolkit.class)
class WindowIT {
    private static final PlainEmbedder HASH = new PlainEmbedder(ModelId.HASH, "The checksum differs.", false);

    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final TaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private MainWindow window;
    private Stage stage;

    private void show(ShortMemory memory, PlainEmbedder embedder, EmbeddingsBackend wanted) {
        WindowStart start = TestWindow.start(() -> TestServices.over(memory, embedder, home), wanted, runner);
        Toolkit.doOnFx(() -> {
            window = new MainWindow(start, new ThemeSwitch(Theme.DARK), 960, 640);
            stage = new Stage();
            stage.setScene(window.scene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            window.open();
        });
    }

    private void show(ShortMemory memory) {
        show(memory, PlainEmbedder.minilm(), EmbeddingsBackend.AUTO);
    }

    @AfterEach
    void close() {
        Toolkit.doOnFx(() -> {
            window.close();
            stage.hide();
        });
        runner.close();
    }

    private <N extends Node> N find(String selector, Class<N> type) {
        return Toolkit.onFx(() -> type.cast(window.scene().getRoot().lookup(selector)));
    }

    private String text(String selector) {
        return Toolkit.onFx(() -> ((Labeled) window.scene().getRoot().lookup(selector)).getText());
    }

    /// The interface thread may be changing them.
    private List<String> badgeClasses() {
        return Toolkit.onFx(() -> List.copyOf(find(".badge", Button.class).getStyleClass()));
    }

    private void badgeBecomes(String text) {
        Button badge = find(".badge", Button.class);
        Toolkit.until(() -> badge.getText().equals(text));
    }

    private boolean popoverIsOpen() {
        return find(".popover", Node.class) != null;
    }

    private Node focused() {
        return Toolkit.onFx(() -> window.scene().getFocusOwner());
    }

    private static boolean showsRing(Node node) {
        return Toolkit.onFx(() -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("focus-visible")));
    }

    private ListView<?> list() {
        return find(".recall-list", ListView.class);
    }

    private void type(String text) {
        robot.write(text, 0);
    }

    @Test
    void theWindowOpensWithTheQuestionFocusedAndItsBadgeTurnsGreen() {
        show(TenCases.memory());
        assertThat(focused()).isInstanceOf(TextArea.class);
        badgeBecomes("MiniLM-L6-v2 · high");
        assertThat(badgeClasses()).contains("badge-high");
        assertThat(text(".store")).startsWith("Embedded");
    }

    @Test
    void rowsOfAnotherModelTurnTheBadgeAmber() {
        show(TenCases.memory().with(TenCases.row("X", 0.1, ModelId.HASH, JsonObject.EMPTY)));
        badgeBecomes("MiniLM-L6-v2 · high · 1 row elsewhere");
        assertThat(badgeClasses()).contains("badge-mixed");
    }

    @Test
    void rowsWithoutAModelAreSaidQuietly() {
        show(TenCases.memory().with(TenCases.row("X", 0.1, ModelId.UNRECORDED, JsonObject.EMPTY)));
        badgeBecomes("MiniLM-L6-v2 · high · 1 row unstated model");
        assertThat(badgeClasses()).contains("badge-unstated");
    }

    @Test
    void aChosenHashModeTurnsTheBadgeAmber() {
        show(TenCases.memory(), HASH, EmbeddingsBackend.HASH);
        badgeBecomes("Hash mode · low");
        assertThat(badgeClasses()).contains("badge-hash-chosen");
    }

    @Test
    void aFaultOfTheModelTurnsTheBadgeRed() {
        show(TenCases.memory(), HASH, EmbeddingsBackend.AUTO);
        badgeBecomes("Hash mode · model fault");
        assertThat(badgeClasses()).contains("badge-hash-fault");
    }

    @Test
    void aMemoryThatDoesNotOpenIsSaidAndTriedAgainFromTheBadge() {
        ShortMemory memory = TenCases.memory();
        memory.failWith(new HomeInUseException("Process 4711 owns this home.", "Close it there."));
        show(memory);
        badgeBecomes("Model not in use");
        robot.clickOn(".badge");
        assertThat(popoverIsOpen()).isTrue();
        memory.recover();
        robot.clickOn(".popover .plain");
        badgeBecomes("MiniLM-L6-v2 · high");
    }

    @Test
    void aTypedQuestionBringsRowsWithoutTheMouse() {
        show(TenCases.memory());
        type("dns tunnel");
        robot.push(KeyCode.ENTER);
        Toolkit.until(() -> list().getItems().size() == 10);
        assertThat(text(".list-head .strong")).isEqualTo("10 of 10");
        robot.push(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(list());
        assertThat(showsRing(list())).isTrue();
        type("j");
        Toolkit.until(() -> list().getSelectionModel().getSelectedIndex() == 1);
        type("k");
        Toolkit.until(() -> list().getSelectionModel().getSelectedIndex() == 0);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertThat(focused()).isInstanceOf(TextArea.class);
        assertThat(find(".query", TextArea.class).getSelectedText()).isEqualTo("dns tunnel");
    }

    @Test
    void shiftEnterBreaksTheLineAndTheBoxGrowsAndTabMovesOn() {
        show(TenCases.memory());
        TextArea query = find(".query", TextArea.class);
        double before = query.getHeight();
        type("one");
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        type("two");
        Toolkit.until(() -> query.getText().equals("one\ntwo") && query.getHeight() > before);
        robot.push(KeyCode.TAB);
        assertThat(focused()).isInstanceOf(Button.class);
        assertThat(focused().getStyleClass()).contains("primary");
        assertThat(focused().isFocusVisible()).isTrue();
    }

    @Test
    void theBadgeOpensAndClosesFromTheKeyboard() {
        show(TenCases.memory());
        badgeBecomes("MiniLM-L6-v2 · high");
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(popoverIsOpen()).isTrue();
        assertThat(find(".popover .strong", Label.class).getText()).startsWith("Results are by meaning");
        robot.push(KeyCode.ESCAPE);
        assertThat(popoverIsOpen()).isFalse();
        assertThat(focused()).isInstanceOf(TextArea.class);
        assertThat(showsRing(focused())).isTrue();
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void anEmptyMemoryOffersItsSamplesAndThenAnswers() {
        show(new ShortMemory("embedded", "/m", true));
        Button load = find(".empty-state .actions .primary", Button.class);
        Toolkit.until(load::isVisible);
        Toolkit.until(() -> load.getParent().getParent().isVisible());
        robot.clickOn(load);
        badgeBecomes("MiniLM-L6-v2 · high");
        Toolkit.until(() -> !window.recall().offersSamplesProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        type("printer");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Toolkit.until(() -> list().getItems().size() == 10);
    }

    @Test
    void themeAndSizeChangeFromTheKeyboard() {
        show(TenCases.memory());
        Label title = find(".empty-state .title", Label.class);
        double before = Toolkit.onFx(() -> title.getFont().getSize());
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        Toolkit.until(() -> title.getFont().getSize() > before);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        Toolkit.until(() -> title.getFont().getSize() == before);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        Toolkit.until(() -> window.scene().getStylesheets().getFirst().contains("tokens-contrast"));
    }

    @Test
    void aTooltipWearsTheThemeOfItsWindow() {
        show(TenCases.memory());
        String look = Toolkit.onFx(() -> {
            Tooltip tip = ((Button) window.scene().getRoot().lookup(".badge")).getTooltip();
            tip.show(stage, 10, 10);
            tip.getScene().getRoot().applyCss();
            Labeled words = (Labeled) tip.getSkin().getNode();
            String seen = words.getFont().getFamily() + " " + words.getTextFill();
            tip.hide();
            return seen;
        });
        assertThat(look).isEqualTo("IBM Plex Sans 0xdfe6eeff");
    }
}
