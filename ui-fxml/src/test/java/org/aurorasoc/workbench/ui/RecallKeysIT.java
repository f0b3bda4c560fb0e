package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.FiledCases;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Clip;
import org.aurorasoc.workbench.viewmodel.FileChoice;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.recall.FilterKind;
import org.aurorasoc.workbench.viewmodel.recall.LegChoice;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.aurorasoc.workbench.viewmodel.recall.RowOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The Recall pane by the keyboard alone, over a real store, real threads behind it.
@ExtendWith(Toolkit.class)
class RecallKeysIT implements Clip, FileChoice {
    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final TaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private volatile String copied = "";
    private OpenStore store;
    private Services services;
    private MainWindow window;
    private Stage stage;

    @Override
    public void put(String text) {
        copied = text;
    }

    @Override
    public Optional<String> text() {
        return Optional.of(copied);
    }

    @Override
    public Optional<Path> open(String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName) {
        return Optional.of(home.resolve("cases.csv"));
    }

    @BeforeEach
    void show() {
        store = EmbeddedStore.open(home);
        new FiledCases(store)
                .file("A", 0.9, "{\"summary\":\"alpha at a.example\",\"severity\":\"critical\"}")
                .file("B", 0.8, "{\"summary\":\"beta\",\"severity\":\"high\"}")
                .file("C", 0.7, "{\"summary\":\"gamma\",\"severity\":\"low\"}");
        services = TestServices.over(store, PlainEmbedder.minilm(), home);
        WindowStart start = new WindowStart(
                () -> services,
                TestServices.settings(home, EmbeddingsBackend.AUTO),
                TestServices.setup(home),
                runner,
                new Messages(Locale.ENGLISH),
                Clock.systemUTC(),
                new Workplace.Outside(this, this));
        Toolkit.doOnFx(() -> {
            window = new MainWindow(start, new ThemeSwitch(Theme.DARK), 960, 640);
            stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
            window.open();
        });
        robot.write("wombat", 0);
        robot.push(KeyCode.ENTER);
        Toolkit.until(() -> list().getItems().size() == 3);
    }

    @AfterEach
    void close() {
        Toolkit.doOnFx(() -> {
            window.close();
            stage.hide();
        });
        runner.close();
        store.close();
    }

    private RecallViewModel model() {
        return window.recall();
    }

    private ListView<?> list() {
        return (ListView<?>) window.scene().getRoot().lookup(".recall-list");
    }

    private Node focused() {
        return Toolkit.onFx(() -> window.scene().getFocusOwner());
    }

    private List<String> ids() {
        return Toolkit.onFx(() ->
                model().list().rowsProperty().get().stream().map(RecallRow::id).toList());
    }

    private int marks() {
        return Toolkit.onFx(() -> model().list().markCountProperty().get());
    }

    private void toTheList() {
        robot.push(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(Toolkit.onFx(this::list));
    }

    @Test
    void rowsAreWalkedMarkedAndCopied() {
        toTheList();
        robot.write("jx", 0);
        assertThat(marks()).isEqualTo(1);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(marks()).isEqualTo(2);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(marks()).isEqualTo(3);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        Toolkit.until(() -> copied.contains("a[.]example") && copied.contains("gamma"));
        robot.push(KeyCode.ESCAPE);
        assertThat(marks()).isZero();
        robot.push(KeyCode.HOME);
        Toolkit.until(() -> list().getSelectionModel().getSelectedIndex() == 0);
    }

    @Test
    void judgementsAndFreezingAreOneKeyEach() {
        toTheList();
        robot.write("f", 0);
        Toolkit.until(() -> !services.frozen().list().isEmpty());
        robot.write("u", 0);
        Toolkit.until(() -> list().getItems().size() == 2);
        robot.write("jl", 0);
        Toolkit.until(() -> ids().equals(List.of("C", "B")));
        robot.write("b", 0);
        Toolkit.until(() -> services.draft().draft().cases().equals(List.of("C")));
    }

    @Test
    void legsAndOrderChangeWithoutTheMouse() {
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        Toolkit.until(() -> model().filters().legProperty().get() == LegChoice.WORDS);
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        Toolkit.until(() -> list().getItems().size() == 3);
        toTheList();
        robot.write("o", 0);
        Toolkit.until(() -> model().list().orderProperty().get() == RowOrder.SIMILARITY);
        assertThat(Toolkit.onFx(() -> ((Labeled) window.scene().getRoot().lookup(".order")).getText()))
                .isEqualTo("Order: similarity");
    }

    @Test
    void aFilterIsWrittenRefusedCorrectedAndTakenAway() {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(focused()).isInstanceOf(Button.class);
        robot.push(KeyCode.SPACE);
        assertThat(focused()).isInstanceOf(TextField.class);
        robot.write("grave", 0);
        robot.push(KeyCode.ENTER);
        Node fault = Toolkit.onFx(() -> window.scene().getRoot().lookup(".filter-editor .field-fault"));
        assertThat(fault.isVisible()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("high+", 0);
        robot.push(KeyCode.ENTER);
        Toolkit.until(() -> list().getItems().size() == 2);
        assertThat(Toolkit.onFx(() -> model().filters().chip(FilterKind.SEVERITY)))
                .isEqualTo("Severity: high and up");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.push(KeyCode.DELETE);
        Toolkit.until(() -> list().getItems().size() == 3);
    }

    @Test
    void escLeavesTheEditorThenTheQuestionAndNeverClearsIt() {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.push(KeyCode.SPACE);
        assertThat(focused()).isInstanceOf(TextField.class);
        robot.push(KeyCode.ESCAPE);
        assertThat(Toolkit.onFx(() -> window.scene().getRoot().lookup(".filter-editor")))
                .isNull();
        toTheList();
        assertThat(Toolkit.onFx(() -> model().queryProperty().get())).isEqualTo("wombat");
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void inANarrowWindowEnterLaysTheCaseOverTheListAndEscTakesItAway() {
        toTheList();
        robot.push(KeyCode.ENTER);
        assertThat(Toolkit.onFx(() -> window.scene().getRoot().lookup(".layers > .sheet")))
                .isNotNull();
        robot.push(KeyCode.ESCAPE);
        assertThat(Toolkit.onFx(() -> window.scene().getRoot().lookup(".layers > .sheet")))
                .isNull();
        assertThat(focused()).isSameAs(Toolkit.onFx(this::list));
        assertThat(focused().getPseudoClassStates()).contains(PseudoClass.getPseudoClass("focus-visible"));
    }

    private static boolean aMenuIsOpen() {
        return Toolkit.onFx(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
    }

    private boolean textsAreOpen() {
        return Toolkit.onFx(() -> window.scene().getRoot().lookup(".full-texts") != null);
    }

    private String tab() {
        return Toolkit.onFx(() -> window.scene().getRoot().lookupAll(".detail-tab").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .findFirst()
                .orElse(""));
    }

    @Test
    void bothMenusComeByKeysAndGoWithEsc() {
        toTheList();
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        Toolkit.until(RecallKeysIT::aMenuIsOpen);
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> !aMenuIsOpen());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        Toolkit.until(RecallKeysIT::aMenuIsOpen);
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> !aMenuIsOpen());
        assertThat(focused()).isSameAs(Toolkit.onFx(this::list));
    }

    @Test
    void whatIsListedIsExported() throws IOException {
        toTheList();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        Path file = home.resolve("cases.csv");
        Toolkit.until(() -> Files.exists(file) && Files.readString(file).contains("gamma"));
        assertThat(Files.readString(file)).contains("a[.]example").doesNotContain("a.example");
    }

    @Test
    void theLettersOfTheCaseActFromTheListAndEscClosesTheFullTextsFirst() {
        Toolkit.doOnFx(() -> stage.setWidth(1280));
        toTheList();
        lettersAct();
        assertThat(focused()).isSameAs(Toolkit.onFx(this::list));
    }

    @Test
    void theLettersOfTheCaseActInTheSheetToo() {
        toTheList();
        robot.push(KeyCode.ENTER);
        lettersAct();
        robot.push(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(Toolkit.onFx(this::list));
    }

    private void lettersAct() {
        robot.write("d", 0);
        assertThat(tab()).isEqualTo("Case");
        robot.write("r", 0);
        assertThat(tab()).isEqualTo("Raw");
        robot.write("w", 0);
        assertThat(tab()).isEqualTo("Why and differs");
        Toolkit.until(() -> !reasons().isBlank());
        robot.write("npt", 0);
        Toolkit.until(this::textsAreOpen);
        robot.push(KeyCode.ESCAPE);
        assertThat(textsAreOpen()).isFalse();
    }

    @Test
    void aFrozenAnswerOpensWithItsReasons() {
        Toolkit.doOnFx(() -> stage.setWidth(1280));
        toTheList();
        robot.write("f", 0);
        Toolkit.until(() -> !services.frozen().list().isEmpty());
        Toolkit.doOnFx(() -> window.recallActions()
                .openFrozen(services.frozen().list().getFirst().id().toString()));
        Toolkit.until(() -> model().frozenProperty().get() != null && !reasons().isBlank());
    }

    /// What WHY says, or that it says nothing.
    private String reasons() {
        return Toolkit.onFx(() -> window.scene().getRoot().lookupAll(".parts-words .label").stream()
                .filter(Node::isVisible)
                .map(each -> ((Labeled) each).getText())
                .reduce("", (all, each) -> all + each + "\n"));
    }
}
