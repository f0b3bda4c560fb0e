package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
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
        window.settings().show(section);
        window.go(new Destination.Setting(section));
        runner.runAll();
        if (section == SettingsSection.CONNECTION) {
            window.settings().test();
            runner.runAll();
            assertThat(window.scene().getRoot().lookupAll(".check-line"))
                    .as("each check in its place")
                    .hasSizeGreaterThan(4);
        } else {
            // Lines have their heights once they were laid out; only then a section can be brought to the top.
            for (int pass = 0; pass < 2; pass++) {
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
            }
            window.settings().show(SettingsSection.CONNECTION);
            window.settings().show(section);
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
}
