package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.draft.WindowStateFile;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What comes back at the next start, after a tidy end and after none.
@ExtendWith(Toolkit.class)
class WindowStateIT {
    private static final PrintStream NOWHERE = new PrintStream(new ByteArrayOutputStream());

    @TempDir
    private Path home;

    /// One session of the window on the home, over the real embedded store.
    private final class Session implements AutoCloseable {
        private final RunningWorkbench workbench;
        private final TaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
        private final ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        private MainWindow window;
        private Stage stage;
        private WindowKeeper keeper;

        Session(Map<String, String> more) {
            Map<String, String> settings = new java.util.HashMap<>(more);
            settings.put("WORKBENCH_HOME", home.toString());
            settings.put("AURORASOC_EMBEDDINGS_BACKEND", "hash");
            workbench = new RunningWorkbench(settings, _ -> {});
            workbench.takeSeat(NOWHERE, NOWHERE);
            Toolkit.doOnFx(() -> {
                WindowStart start = new WindowStart(
                        workbench::own,
                        workbench.settings(),
                        workbench.setup(),
                        runner,
                        new Messages(Locale.ENGLISH),
                        Clock.fixed(TenCases.TODAY, ZoneOffset.UTC),
                        new Workplace.Outside(new FxClip(), new FxFileChoice()));
                window = new MainWindow(start, themes, 960, 640);
                stage = new Stage();
                stage.setScene(window.scene());
                keeper = new WindowKeeper(stage, window, WindowKeeper.fileIn(home), runner, start.clock());
                keeper.restore();
                stage.show();
                window.open();
                keeper.begin();
                if (workbench.followsCrash()) {
                    window.afterCrash();
                }
            });
        }

        String text(String selector) {
            return Toolkit.onFx(() -> ((Label) window.scene().getRoot().lookup(selector)).getText());
        }

        String query() {
            return Toolkit.onFx(() -> ((TextArea) window.scene().getRoot().lookup(".query")).getText());
        }

        @Override
        public void close() {
            Toolkit.doOnFx(() -> {
                keeper.end();
                window.close();
                stage.hide();
            });
            runner.close();
            workbench.close();
        }
    }

    private void keep(JsonObject state) {
        new WindowStateFile(home.resolve("window.json")).write(state);
    }

    @Test
    void aTidyEndBringsAllBackAndRunsNothing() throws Exception {
        try (Session first = new Session(Map.of())) {
            Toolkit.doOnFx(() -> {
                first.window.recall().queryProperty().set("dns tunnel");
                first.themes.pin(Theme.CONTRAST);
                first.themes.zoom(2);
                first.stage.setX(20);
                first.stage.setY(30);
            });
            Toolkit.until(() -> holds("workbench.toml", "workbench_zoom = \"15\""));
        }
        try (Session next = new Session(Map.of())) {
            assertThat(next.query()).isEqualTo("dns tunnel");
            assertThat(Files.readString(home.resolve("window.json"))).doesNotContain("theme", "zoom");
            assertThat(next.themes.pinnedProperty().get()).contains(Theme.CONTRAST);
            assertThat(next.themes.sizeProperty().get()).isEqualTo(15);
            assertThat(Toolkit.onFx(next.stage::getX)).isEqualTo(20);
            assertThat(Toolkit.onFx(next.stage::getY)).isEqualTo(30);
            assertThat(next.window.recall().workProperty().get()).isEqualTo(RecallViewModel.Work.NONE);
            assertThat(Toolkit.onFx(() ->
                            next.window.scene().getRoot().lookup(".recovery").isVisible()))
                    .isFalse();
        }
    }

    @Test
    void theLastQuestionIsForgottenWhereHistoryIs() throws IOException {
        Map<String, String> forgets = Map.of("WORKBENCH_HISTORY", "forget");
        try (Session first = new Session(forgets)) {
            Toolkit.doOnFx(() -> first.window.recall().queryProperty().set("secret question"));
        }
        assertThat(Files.readString(home.resolve("window.json"))).doesNotContain("secret question");
        keep(JsonObject.of(
                "panes",
                JsonObject.of("recall", JsonObject.of("query", Json.of("kept before the setting was changed")))));
        try (Session next = new Session(forgets)) {
            assertThat(next.query()).isEmpty();
        }
    }

    @Test
    void whatIsNotUnderstoodIsSkippedAndAWindowOffTheScreensComesBack() {
        JsonObject far = JsonObject.of("x", Json.of(90_000))
                .with("y", Json.of(10))
                .with("width", Json.of(960))
                .with("height", Json.of(640));
        keep(JsonObject.of("pane", Json.of("collections"))
                .with("theme", Json.of("sepia"))
                .with("zoom", Json.of("large"))
                .with("panes", JsonArray.EMPTY)
                .with("splitters", JsonObject.of("recall.0.compact", Json.of("left")))
                .with("moods", Json.of("calm"))
                .with("window", far));
        try (Session next = new Session(Map.of())) {
            assertThat(next.themes.pinnedProperty().get()).isEmpty();
            assertThat(next.themes.sizeProperty().get()).isEqualTo(13);
            assertThat(Toolkit.onFx(next.stage::getX)).isLessThan(10_000);
            assertThat(Toolkit.onFx(() -> next.window.memory().remember()).text("pane"))
                    .contains("collections");
        }
    }

    @Test
    void aDamagedStateIsSetAsideAndSaid() throws IOException {
        Files.writeString(home.resolve("window.json"), "{\"pane\":");
        try (Session next = new Session(Map.of())) {
            assertThat(next.text(".recovery .label"))
                    .isEqualTo("How the window looked could not be read; the file is kept as window.json.damaged.");
        }
    }

    @Test
    void afterAKillDraftAndStateAreThereAndSaid() throws Exception {
        try (OtherJvm victim = OtherJvm.start(KilledWindow.class, home, Map.of())) {
            victim.awaitLine(KilledWindow.TYPED);
            Toolkit.until(() -> holds("draft.json", KilledWindow.SUMMARY) && holds("window.json", KilledWindow.QUERY));
            victim.kill();
        }
        try (Session next = new Session(Map.of())) {
            assertThat(next.query()).isEqualTo(KilledWindow.QUERY);
            Toolkit.until(() -> next.text(".draft-title").equals(KilledWindow.SUMMARY));
            Toolkit.until(() -> next.text(".recovery .label").contains("The memory opened whole: 0 cases."));
            assertThat(next.text(".recovery .label"))
                    .startsWith("The last session ended without warning.")
                    .containsPattern("The draft of \\d+ \\w+ \\d\\d:\\d\\d is here\\.");
            assertThat(next.window.recall().phaseProperty().get()).isEqualTo(RecallViewModel.Phase.UNASKED);
        }
    }

    private boolean holds(String file, String text) throws IOException {
        Path path = home.resolve(file);
        return Files.exists(path) && Files.readString(path).contains(text);
    }
}
