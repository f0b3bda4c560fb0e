package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.aurorasoc.workbench.memory.MailHeaders;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.viewmodel.FileChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What the rows' shortcuts open, a file that comes in, and a text with thousands of indicators.
@ExtendWith(Toolkit.class)
class EnrichShortcutsIT implements FileChoice {
    private static final int MANY = 5_000;
    /// In ms; also on a machine that does much else.
    private static final double LONGEST = 1_000;

    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final TaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private EnrichDesk desk;

    @Override
    public Optional<Path> open(String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName) {
        return Optional.of(home.resolve(suggestedName));
    }

    @BeforeEach
    void show() {
        desk = EnrichDesk.open(home, runner, 1280, 800, this);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void read(String text) {
        Toolkit.doOnFx(() -> desk.model().lookUp(text));
        desk.answered();
        robot.push(KeyCode.ESCAPE);
    }

    private static List<String> menu() {
        return Toolkit.onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream())
                .map(item -> String.valueOf(item.getText()))
                .toList());
    }

    @Test
    void theMenusOfTheRowsOpenByKeyAndAreLeftByKey() {
        read(MailHeaders.TEXT);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        Toolkit.until(() -> !menu().isEmpty());
        assertThat(menu()).anyMatch(item -> item.startsWith("Cases with it"));
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> menu().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        Toolkit.until(() -> !menu().isEmpty());
        assertThat(menu()).anyMatch(item -> item.contains("Markdown"));
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> menu().isEmpty());
        assertThat(desk.model().lines().all()).isNotEmpty();
    }

    @Test
    void theRowsAreExportedByKeyAndDefanged() throws IOException {
        read(MailHeaders.TEXT);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        Path file = home.resolve("indicators.csv");
        Toolkit.until(() ->
                Files.exists(file) && desk.model().place().line().saidProperty().get() != null);
        assertThat(Files.readString(file)).contains("cdn-sync[.]example").doesNotContain("cdn-sync.example");
    }

    @Test
    void aFileIsReadAndAnotherTextIsPastedOverItsRows() throws IOException {
        Path file = Files.writeString(home.resolve("mail.txt"), MailHeaders.TEXT);
        Toolkit.doOnFx(() -> desk.model().open(file));
        desk.answered();
        robot.push(KeyCode.ESCAPE);
        desk.paste("one.example two.example three.example");
        Toolkit.until(() -> desk.model().lines().all().size() == 3);
        desk.answered();
    }

    @Test
    void thousandsOfRowsFillWhileTheWindowAnswersAndEveryRowSpeaks() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            text.append("host").append(i).append(".example\n");
        }
        FxProbe.Report report;
        try (FxProbe probe = FxProbe.begin()) {
            Toolkit.doOnFx(() -> desk.model().lookUp(text.toString()));
            desk.answered();
            report = probe.report();
        }
        assertThat(desk.model().lines().all()).hasSize(MANY);
        assertThat(report.longest())
                .as("milliseconds the window was not there: " + report)
                .isLessThan(LONGEST);
        List<String> spoken = Toolkit.onFx(() -> desk.findAll(".enrich .table-row-cell").stream()
                .map(TableRow.class::cast)
                .filter(row -> !row.isEmpty())
                .map(Node::getAccessibleText)
                .toList());
        assertThat(spoken).isNotEmpty().hasSizeLessThan(100).allMatch(words -> words.contains("[.]example"));
    }
}
