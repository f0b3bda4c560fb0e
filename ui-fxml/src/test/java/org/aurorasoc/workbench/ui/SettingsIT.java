package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.settings.Look;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Toolkit.class)
class SettingsIT {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final String SETTINGS = """
            active_profile = "team"

            [profiles.team]
            pg_host = "db1.corp.example"
            pg_user = "soc"

            [profiles.lab]
            pg_host = "lab.corp.example"

            [[feed]]
            name = "Team MISP"
            kind = "misp"
            url = "https://misp.corp.example"
            enabled = true
            ceiling = "amber"

            [[feed]]
            name = "Block list"
            kind = "file"
            path = "block.csv"
            """;

    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();

    private MainWindow window(Theme theme, double width, double height) {
        ShortMemory memory = new ShortMemory("postgres", "soc@db1.corp.example:5432/aurorasoc", true);
        TenCases.all().forEach(memory::with);
        WindowStart start = new WindowStart(
                () -> TestServices.over(memory, PlainEmbedder.minilm(), home),
                TestServices.settings(home),
                TestServices.setup(home),
                runner,
                new Messages(Locale.ENGLISH),
                Clock.fixed(TenCases.TODAY, ZoneOffset.UTC),
                new Workplace.Outside(new FxClip(), new FxFileChoice()));
        MainWindow window = new MainWindow(start, new ThemeSwitch(theme), width, height);
        window.open();
        runner.runAll();
        return window;
    }

    private void go(MainWindow window, SettingsSection section) {
        window.go(new Destination.Setting(section));
        runner.runAll();
        if (section == SettingsSection.CONNECTION) {
            window.settings().test();
            runner.runAll();
        }
        lay(window);
    }

    private static void lay(MainWindow window) {
        for (int pass = 0; pass < 2; pass++) {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
        }
    }

    static Stream<Arguments> pictures() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(SettingsSection.values())
                        .flatMap(section -> Stream.of(
                                Arguments.of(section, theme, 1280, 800), Arguments.of(section, theme, 960, 640))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void noSectionHasAFlaw(SettingsSection section, Theme theme, int width, int height) throws IOException {
        Files.writeString(home.resolve("workbench.toml"), SETTINGS);
        Toolkit.doOnFx(() -> {
            MainWindow window = window(theme, width, height);
            go(window, section);
            if (section == SettingsSection.CONNECTION) {
                assertThat(window.scene().getRoot().lookupAll(".check-line"))
                        .as("each check in its place")
                        .hasSizeGreaterThan(4);
            }
            Picture.of(window.scene())
                    .save(FOLDER.resolve("settings-" + section.name().toLowerCase(Locale.ROOT) + "-" + theme.word()
                            + "-" + width + ".png"));
            assertThat(Flaws.in(window.scene().getRoot())).isEmpty();
        });
    }

    @Test
    void aThemeChosenHereIsWornAtOnceAndComesBack() {
        Toolkit.doOnFx(() -> {
            MainWindow window = window(Theme.LIGHT, 1280, 800);
            go(window, SettingsSection.APPEARANCE);

            window.scene().getRoot().lookupAll(".segment").stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> button.getText().equals("Dark"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            runner.runAll();

            assertThat(window.scene().getUserAgentStylesheet()).isEqualTo(Theme.DARK.foundation());
            assertThat(TestServices.setup(home).inUse().look().theme().name()).isEqualTo("DARK");
        });
    }

    private static ScrollPane scroll(MainWindow window) {
        return (ScrollPane) window.scene().getRoot().lookup(".settings-scroll");
    }

    /// How far under the top of what is in sight a section begins.
    private static double depth(MainWindow window, SettingsSection section) {
        ScrollPane scroll = scroll(window);
        Node whole = ((Parent) scroll.getContent()).getChildrenUnmodifiable().get(section.ordinal());
        Bounds bounds = whole.localToScene(whole.getBoundsInLocal());
        return bounds.getMinY() - scroll.localToScene(0, 0).getY();
    }

    @ParameterizedTest
    @EnumSource(
            value = SettingsSection.class,
            names = {"FEEDS", "SHARING", "MODELS"})
    void theSectionThatADestinationNamesStandsAtTheTopWhenThePageFirstOpens(SettingsSection section)
            throws IOException {
        Files.writeString(home.resolve("workbench.toml"), SETTINGS);
        Toolkit.doOnFx(() -> {
            MainWindow window = window(Theme.DARK, 960, 640);

            go(window, section);
            assertThat(depth(window, section)).isBetween(0.0, 24.0);

            window.settings().test();
            runner.runAll();
            lay(window);
            assertThat(depth(window, section))
                    .as("lines that come late above it do not push it away")
                    .isBetween(0.0, 24.0);
        });
    }

    @Test
    void aPageThatItsReaderMovedStaysWhereItIs() throws IOException {
        Files.writeString(home.resolve("workbench.toml"), SETTINGS);
        Toolkit.doOnFx(() -> {
            MainWindow window = window(Theme.DARK, 960, 640);
            go(window, SettingsSection.FEEDS);

            scroll(window).getContent().fireEvent(key(KeyCode.PAGE_DOWN));
            scroll(window).setVvalue(0.9);
            lay(window);

            assertThat(scroll(window).getVvalue()).isEqualTo(0.9);
        });
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static TextField field(MainWindow window, String name) {
        return window.scene().getRoot().lookupAll(".setting-field").stream()
                .map(TextField.class::cast)
                .filter(field -> name.equals(field.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hostileTextStandsMarkedInAFieldAndIsNotSaved() throws IOException {
        Files.writeString(home.resolve("workbench.toml"), SETTINGS);
        Toolkit.doOnFx(() -> {
            MainWindow window = window(Theme.DARK, 1280, 800);
            go(window, SettingsSection.CONNECTION);

            TextField host = field(window, "Host");
            host.setText("db1\u202Emoc.\u200Bexample");
            assertThat(host.getText()).isEqualTo("db1[U+202E]moc.[U+200B]example");
            host.fireEvent(new ActionEvent());
            runner.runAll();

            assertThat(window.settings().problemProperty().get().title()).contains("cannot be seen");
            lay(window);
            assertThat(Flaws.in(window.scene().getRoot())).isEmpty();
        });
        assertThat(home.resolve("workbench.toml")).hasContent(SETTINGS);
    }

    @Test
    void aTextTooLongForAFieldStaysOutOfItAndIsTold() {
        Toolkit.doOnFx(() -> {
            MainWindow window = window(Theme.DARK, 1280, 800);
            go(window, SettingsSection.CONNECTION);

            TextField redis = field(window, "Redis cache");
            redis.setText("redis://" + HostileText.longLine());
            lay(window);

            assertThat(redis.getText()).isEmpty();
            assertThat(window.scene().getRoot().lookupAll(".label").stream()
                            .map(Label.class::cast)
                            .map(Label::getText))
                    .anyMatch(text -> text != null && text.contains("characters"));
        });
    }

    @Test
    void aThemeChangedInTheLastMomentBeforeQuittingIsKept() {
        Toolkit.doOnFx(() -> {
            MainWindow window = window(Theme.LIGHT, 1280, 800);

            window.scene()
                    .getRoot()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.T, true, true, false, false));
            window.scene()
                    .getRoot()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.T, true, true, false, false));
            String worn = window.scene().getUserAgentStylesheet();
            window.close();

            Look kept = TestServices.setup(home).inUse().look();
            assertThat(kept.theme()).isNotEqualTo(Look.Theme.SYSTEM);
            assertThat(Theme.valueOf(kept.theme().name()).foundation()).isEqualTo(worn);
        });
    }
}
