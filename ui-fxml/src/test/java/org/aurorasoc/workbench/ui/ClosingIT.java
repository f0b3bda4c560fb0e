package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
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

/// The case in hand in a shown window, closed with the keyboard alone.
@ExtendWith(Toolkit.class)
class ClosingIT {
    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final TaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private final ShortMemory memory = TenCases.memory();
    private ShownWindow shown;

    private Services services() {
        return TestServices.over(memory, PlainEmbedder.minilm(), home);
    }

    @BeforeEach
    void show() {
        services()
                .draft()
                .change(draft -> services()
                        .draft()
                        .withText(draft, "Two laptops ask cdn-sync[.]example for TXT records, 198.51.100.23 too"));
        WindowStart start = TestWindow.start(this::services, EmbeddingsBackend.AUTO, runner);
        shown = ShownWindow.open(() -> new MainWindow(start, new ThemeSwitch(Theme.DARK), 960, 640));
        Toolkit.until(() -> find(".draft-strip", Node.class).isVisible());
    }

    @AfterEach
    void close() {
        shown.close();
        runner.close();
    }

    private <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(shown.find(selector));
    }

    private Node focused() {
        return shown.focused();
    }

    private String focusedName() {
        return Toolkit.onFx(() -> String.valueOf(focused().getAccessibleText()));
    }

    private void tabTo(String name) {
        List<String> passed = new ArrayList<>();
        for (int steps = 0; steps < 30 && !focusedName().equals(name); steps++) {
            passed.add(focusedName());
            robot.push(KeyCode.TAB);
        }
        assertThat(focusedName()).as("passed %s", passed).isEqualTo(name);
    }

    private void fill(String name, String text) {
        tabTo(name);
        robot.write(text, 0);
    }

    private void openForm() {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Toolkit.until(() -> find(".closing #id", TextField.class) != null
                && find(".closing #id", TextField.class).getText().equals("CASE-0001"));
    }

    private boolean formIsOpen() {
        return find(".closing", Node.class) != null;
    }

    @Test
    void theCaseIsClosedWithTheKeyboardAloneAndTheStripVanishes() {
        assertThat(find(".draft-title", Label.class).getText()).startsWith("Two laptops ask cdn-sync[.]example");
        openForm();
        assertThat(focusedName()).isEqualTo("Title");
        robot.write("DNS tunnel from two laptops", 0);
        fill("Outcome", "contained in 46 min");
        tabTo("Severity");
        robot.push(KeyCode.DOWN);
        fill("Techniques", "T1071.004");
        tabTo("Indicators");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.SPACE);
        fill("What worked", "Blocked the domain");
        robot.push(KeyCode.ENTER);
        robot.write("Isolated both laptops", 0);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        Toolkit.until(() -> !formIsOpen());
        Toolkit.until(() -> !find(".draft-strip", Node.class).isVisible());
        CaseRecord stored = new CaseRecord(
                "CASE-0001",
                memory.get(new EntryKey(CollectionName.CASES, "CASE-0001"))
                        .orElseThrow()
                        .payload());
        assertThat(stored.title()).isEqualTo("DNS tunnel from two laptops");
        assertThat(stored.outcome()).contains("contained in 46 min");
        assertThat(stored.severity()).contains("critical");
        assertThat(stored.techniques()).containsExactly("T1071.004");
        assertThat(stored.payload().toString())
                .contains("Isolated both laptops", "198.51.100.23")
                .doesNotContain("cdn-sync.example");
    }

    @Test
    void anEmptySummaryIsSaidUnderItsFieldAndTheKeyboardGoesThere() {
        openForm();
        Toolkit.doOnFx(() -> find(".closing #summary", TextArea.class).clear());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        Label fault = find(".closing #summaryFault", Label.class);
        Toolkit.until(fault::isVisible);
        assertThat(fault.getText()).startsWith("Say what happened");
        assertThat(focused()).isSameAs(find(".closing #summary", TextArea.class));
        robot.write("Back again", 0);
        Toolkit.until(() -> !fault.isVisible());
    }

    @Test
    void escLeavesTheFormAndNothingTypedIsLost() {
        openForm();
        robot.write("Kept title", 0);
        robot.push(KeyCode.ESCAPE);
        assertThat(formIsOpen()).isFalse();
        Toolkit.until(() -> find(".draft-title", Label.class).getText().equals("Kept title"));
        assertThat(services().draft().draft().fields().text("title")).contains("Kept title");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Toolkit.until(() -> find(".closing #title", TextField.class).getText().equals("Kept title"));
    }

    @Test
    void everyControlOfStripAndFormHasAName() {
        openForm();
        List<String> nameless =
                Toolkit.onFx(() -> controls(shown.window().scene().getRoot())
                        .filter(node -> node instanceof Button || node instanceof TextInputControl)
                        .filter(node -> node.getAccessibleText() == null
                                && !(node instanceof Labeled labeled
                                        && !labeled.getText().isEmpty()))
                        .map(Node::toString)
                        .toList());
        assertThat(nameless).isEmpty();
    }

    private static Stream<Node> controls(Node node) {
        Stream<Node> below = node instanceof javafx.scene.Parent parent && !(node instanceof TextInputControl)
                ? parent.getChildrenUnmodifiable().stream().flatMap(ClosingIT::controls)
                : Stream.of();
        if (!node.isVisible()) {
            return Stream.of();
        }
        boolean ours = node.getStyleClass().stream().anyMatch(name -> name.equals("icon-only"))
                || hasAncestor(node, "closing");
        return ours ? Stream.concat(Stream.of(node), below) : below;
    }

    private static boolean hasAncestor(Node node, String styleClass) {
        Node at = node;
        while (at != null) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
            at = at.getParent();
        }
        return false;
    }
}
