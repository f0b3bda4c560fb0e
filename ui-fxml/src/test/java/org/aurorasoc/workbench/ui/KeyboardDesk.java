package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.testfx.api.FxRobot;

/// The program as it is shipped, its window shown, and a keyboard: there is no mouse here.
final class KeyboardDesk implements AutoCloseable {
    private static final int MOST_TABS = 60;

    private final FxRobot robot = new FxRobot();
    private final TaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private final RunningWorkbench workbench;
    private final ShownWindow shown;

    KeyboardDesk(Path home) {
        workbench = new RunningWorkbench(Map.of("WORKBENCH_HOME", home.toString()), _ -> {});
        WindowStart start = new WindowStart(
                workbench::own,
                workbench.settings(),
                workbench.setup(),
                runner,
                new Messages(Locale.ENGLISH),
                Clock.fixed(TenCases.TODAY, ZoneOffset.UTC),
                new Workplace.Outside(new FxClip(), new FxFileChoice()));
        shown = ShownWindow.open(() -> new MainWindow(start, new ThemeSwitch(Theme.DARK), 980, 900));
    }

    Services services() {
        return workbench.own();
    }

    MainWindow window() {
        return shown.window();
    }

    void control(KeyCode... keys) {
        List<KeyCode> all = new ArrayList<>(List.of(KeyCode.CONTROL));
        all.addAll(List.of(keys));
        robot.push(all.toArray(KeyCode[]::new));
    }

    void push(KeyCode... keys) {
        robot.push(keys);
    }

    void type(String text) {
        robot.write(text, 0);
    }

    /// Walks with Tab until the keyboard is where somebody who reads the screen wants it.
    void tabTo(String name) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < MOST_TABS && !focusedName().equals(name); i++) {
            passed.add(focusedName());
            robot.push(KeyCode.TAB);
        }
        assertThat(focusedName()).as("passed %s", passed).isEqualTo(name);
    }

    /// Walks down the menu that is open and takes what begins like this.
    void choose(String words) {
        Toolkit.until(() -> menus().findAny().isPresent());
        List<String> passed = new ArrayList<>();
        while (passed.size() < MOST_TABS
                && (passed.isEmpty() || !passed.getLast().startsWith(words))) {
            robot.push(KeyCode.DOWN);
            passed.add(Toolkit.onFx(
                    () -> menus().flatMap(menu -> menu.getScene().getRoot().lookupAll(".menu-item").stream())
                            .filter(Node::isFocused)
                            .map(item -> ((Labeled) item.lookup(".label")).getText())
                            .findFirst()
                            .orElse("")));
        }
        assertThat(passed.getLast()).as("passed %s", passed).startsWith(words);
        robot.push(KeyCode.ENTER);
        Toolkit.until(() -> menus().findAny().isEmpty());
    }

    private static Stream<Window> menus() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance);
    }

    private String focusedName() {
        return Toolkit.onFx(() -> {
            Node focused = focused();
            return focused == null
                    ? ""
                    : focused instanceof Labeled labeled && !labeled.getText().isEmpty()
                            ? labeled.getText()
                            : String.valueOf(focused.getAccessibleText());
        });
    }

    Node focused() {
        return shown.focused();
    }

    <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(shown.find(selector));
    }

    boolean isSeen(String selector) {
        return Toolkit.onFx(
                () -> window().scene().getRoot().lookupAll(selector).stream().anyMatch(KeyboardDesk::isSeen));
    }

    /// Visible with all that it stands in, and of some size.
    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getHeight() > 0;
    }

    void seen(String selector) {
        Toolkit.until(() -> isSeen(selector));
    }

    void gone(String selector) {
        Toolkit.until(() -> !isSeen(selector));
    }

    ListView<?> cases() {
        return find(".recall-list", ListView.class);
    }

    String question() {
        return Toolkit.onFx(() -> find(".query", TextArea.class).getText());
    }

    String clipboard() {
        return Toolkit.onFx(() -> new FxClip().text().orElse(""));
    }

    /// As another program would.
    void fillClipboard(String text) {
        Toolkit.doOnFx(() -> new FxClip().put(text));
    }

    boolean isWriting() {
        return focused() instanceof TextInputControl;
    }

    @Override
    public void close() {
        shown.close();
        runner.close();
        workbench.close();
    }
}
