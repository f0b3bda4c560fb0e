package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The frame of the window by the keyboard alone; real threads behind it.
@ExtendWith(Toolkit.class)
class FrameIT {
    /// The row "everywhere" of the keyboard map, and the Esc ladder.
    private static final List<String> EVERYWHERE = List.of(
            "Ctrl+1",
            "Ctrl+2",
            "Ctrl+3",
            "Ctrl+,",
            "Ctrl+K",
            "F1, ?",
            "F6",
            "Shift+F6",
            "Ctrl+L",
            "Ctrl+F, /",
            "F5",
            "Ctrl+Enter",
            "Ctrl+Shift+H",
            "Ctrl+J",
            "Ctrl+B",
            "Ctrl+N",
            "Ctrl+Z",
            "Ctrl+Shift+Z",
            "Ctrl++",
            "Ctrl+-",
            "Ctrl+0",
            "Ctrl+Shift+T",
            "Ctrl+Shift+L",
            "Ctrl+Q",
            "Esc");

    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final TaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private final ThemeSwitch themes = Toolkit.onFx(() -> new ThemeSwitch(Theme.DARK));
    private ShownWindow shown;
    private MainWindow window;

    @BeforeEach
    void show() {
        shown = ShownWindow.overTenCases(home, runner, themes);
        window = shown.window();
    }

    @AfterEach
    void close() {
        shown.close();
        runner.close();
    }

    private Node find(String selector) {
        return shown.find(selector);
    }

    private List<String> texts(String selector) {
        return Toolkit.onFx(() -> {
            List<String> texts = new ArrayList<>();
            Set<Node> nodes = window.scene().getRoot().lookupAll(selector);
            nodes.forEach(node -> texts.add(((Labeled) node).getText()));
            return texts;
        });
    }

    private Node focused() {
        return shown.focused();
    }

    private static boolean isCurrent(Node entry) {
        return Toolkit.onFx(() -> entry.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")));
    }

    private boolean isOpen(String selector) {
        return find(selector) != null;
    }

    private void control(KeyCode... keys) {
        KeyCode[] all = new KeyCode[keys.length + 1];
        all[0] = KeyCode.CONTROL;
        System.arraycopy(keys, 0, all, 1, keys.length);
        robot.push(all);
    }

    private Node entry(String id) {
        return find("#" + id);
    }

    @Test
    void theSheetOfKeysHasEveryKeyOfTheMap() {
        robot.push(KeyCode.F1);
        assertThat(texts(".key-cap")).containsAll(EVERYWHERE);
        assertThat(EVERYWHERE).allSatisfy(key -> assertThat(texts(".key-cap")).containsOnlyOnce(key));
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen(".key-sheet")).isFalse();
    }

    @Test
    void aQuestionMarkOpensTheSheetButNotForWhomIsWriting() {
        robot.write("?", 0);
        assertThat(isOpen(".key-sheet")).isFalse();
        robot.push(KeyCode.F6);
        assertThat(focused()).isInstanceOf(Button.class);
        robot.write("?", 0);
        assertThat(isOpen(".key-sheet")).isTrue();
    }

    @Test
    void thePanesAreGoneToByTheirNumbers() {
        control(KeyCode.DIGIT2);
        assertThat(isCurrent(entry("enrichEntry"))).isTrue();
        control(KeyCode.DIGIT3);
        assertThat(isCurrent(entry("collectionsEntry"))).isTrue();
        control(KeyCode.COMMA);
        assertThat(isCurrent(entry("settingsEntry"))).isTrue();
        control(KeyCode.DIGIT1);
        assertThat(isCurrent(entry("recallEntry"))).isTrue();
        assertThat(focused()).isInstanceOf(TextArea.class);
    }

    @Test
    void thePaletteFindsAnActionAndDoesItAndGivesTheKeyboardBack() {
        control(KeyCode.K);
        assertThat(focused()).isInstanceOf(TextField.class);
        robot.write("gte", 0);
        robot.push(KeyCode.ENTER);
        assertThat(isOpen(".palette")).isFalse();
        assertThat(isCurrent(entry("enrichEntry"))).isTrue();
        control(KeyCode.DIGIT1);
        control(KeyCode.K);
        control(KeyCode.K);
        assertThat(isOpen(".palette")).isFalse();
        assertThat(focused()).isInstanceOf(TextArea.class);
    }

    @Test
    void thePaletteFindsACaseByALetterOrTwo() {
        control(KeyCode.K);
        robot.write("badge read", 0);
        Toolkit.until(() -> !window.scene().getRoot().lookupAll(".palette-row").isEmpty()
                && texts(".palette-group").contains("Cases"));
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen(".palette")).isFalse();
    }

    @Test
    void tabStaysInsideWhatLiesOver() {
        robot.push(KeyCode.F1);
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.TAB);
            assertThat(isInside(".key-sheet")).isTrue();
        }
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
            assertThat(isInside(".key-sheet")).isTrue();
        }
        robot.push(KeyCode.LEFT);
        assertThat(isInside(".key-sheet")).isTrue();
    }

    private boolean isInside(String selector) {
        return Toolkit.onFx(() -> window.scene().getRoot().lookup(selector).isFocusWithin());
    }

    @Test
    void f6GoesRoundThePartsOfTheWindowBothWays() {
        List<Node> round = new ArrayList<>();
        Node start = focused();
        for (int i = 0; i < 10 && (round.isEmpty() || round.getLast() != start); i++) {
            robot.push(KeyCode.F6);
            round.add(focused());
        }
        assertThat(round).doesNotHaveDuplicates().contains(entry("recallEntry"), find(".badge"));
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(focused()).isSameAs(round.get(round.size() - 2));
    }

    @Test
    void aTaskIsSeenAndStoppedByTheKeyboard() {
        CountDownLatch stopped = new CountDownLatch(1);
        Toolkit.doOnFx(() -> window.place()
                .tasks()
                .start(
                        "Import",
                        "test",
                        (token, progress) -> {
                            progress.step(41, 100);
                            token.onCancel(stopped::countDown);
                            stopped.await();
                            token.throwIfCancelled();
                            return true;
                        },
                        _ -> {}));
        Toolkit.until(() -> texts(".foot-button").stream().anyMatch(text -> text.startsWith("Import 41 %")));
        control(KeyCode.J);
        Toolkit.until(() -> isInside(".tasks"));
        assertThat(((Button) focused()).getText()).isEqualTo("Stop");
        robot.push(KeyCode.SPACE);
        Toolkit.until(() -> texts(".tasks .meta").contains("Stopped. What was finished stays."));
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen(".tasks")).isFalse();
        assertThat(focused()).isInstanceOf(TextArea.class);
    }

    @Test
    void aPastQuestionIsAskedAgain() {
        TestServices.over(TenCases.memory(), PlainEmbedder.minilm(), home)
                .history()
                .remember("dns tunnel");
        control(KeyCode.SHIFT, KeyCode.H);
        Toolkit.until(() -> isInside(".history-list"));
        robot.push(KeyCode.ENTER);
        Toolkit.until(() -> window.recall().queryProperty().get().equals("dns tunnel"));
        assertThat(isOpen(".history")).isFalse();
    }

    @Test
    void whatWasDoneLastIsTakenBackUnlessAFieldHasItsOwnUndo() {
        List<String> did = new ArrayList<>();
        Toolkit.doOnFx(() -> window.place().line().say("3 rows deleted.", "Undo 3", () -> did.add("undone")));
        assertThat(texts(".offer")).containsExactly("Undo 3");
        robot.write("typed", 0);
        control(KeyCode.Z);
        assertThat(did).isEmpty();
        robot.push(KeyCode.F6);
        control(KeyCode.Z);
        assertThat(did).containsExactly("undone");
    }

    @Test
    void roomModeIsLargerAndSaysSoInTheTitle() {
        control(KeyCode.SHIFT, KeyCode.L);
        assertThat(Toolkit.onFx(shown.stage()::getTitle)).isEqualTo("AuroraSOC Workbench · Room mode");
        assertThat(Toolkit.onFx(() -> themes.sizeProperty().get())).isEqualTo(17);
        control(KeyCode.SHIFT, KeyCode.L);
        assertThat(Toolkit.onFx(shown.stage()::getTitle)).isEqualTo("AuroraSOC Workbench");
        assertThat(Toolkit.onFx(() -> themes.sizeProperty().get())).isEqualTo(13);
    }

    @Test
    void iconsGrowWithTheLetters() {
        Node icon = find("#recallEntry .ikonli-font-icon");
        double before = Toolkit.onFx(() -> icon.getLayoutBounds().getHeight());
        for (int i = 0; i < 7; i++) {
            control(KeyCode.EQUALS);
        }
        Toolkit.until(() -> icon.getLayoutBounds().getHeight() > before * 1.4);
    }

    @Test
    void anUnforeseenFaultIsToldOnceAndTheWindowGoesOn() {
        Toolkit.doOnFx(() -> window.tell(new IllegalStateException("secret")));
        Toolkit.doOnFx(() -> window.tell(new IllegalStateException("secret")));
        assertThat(((Label) find(".fault .strong")).getText()).matches("A fault of the program, code [0-9A-F]{8}");
        assertThat(isInside(".fault")).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen(".fault")).isFalse();
        assertThat(focused()).isInstanceOf(TextArea.class);
    }
}
