package org.aurorasoc.workbench.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Supplier;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// A window over a small memory, its background work stepped by the test. For the interface thread only.
record TestWindow(MainWindow window, ThemeSwitch themes, ManualTaskRunner runner, ShortMemory memory) {
    /// What a window of a test keeps is its own: each has a fresh home.
    static Path freshHome() {
        try {
            Path homes = Files.createDirectories(Path.of("target", "test-homes"));
            return Files.createTempDirectory(homes, "home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WindowStart start(Supplier<Services> services, EmbeddingsBackend wanted, TaskRunner runner) {
        return start(freshHome(), services, wanted, runner);
    }

    private static WindowStart start(
            Path home, Supplier<Services> services, EmbeddingsBackend wanted, TaskRunner runner) {
        return new WindowStart(
                services,
                TestServices.settings(home, wanted),
                TestServices.setup(home, wanted),
                runner,
                new Messages(Locale.ENGLISH),
                Clock.fixed(TenCases.TODAY, ZoneOffset.UTC),
                new Workplace.Outside(new FxClip(), new FxFileChoice()));
    }

    static TestWindow of(
            Theme theme, double width, double height, ShortMemory memory, Embedder embedder, EmbeddingsBackend wanted) {
        ManualTaskRunner runner = new ManualTaskRunner();
        Path home = freshHome();
        WindowStart start = start(home, () -> TestServices.over(memory, embedder, home), wanted, runner);
        ThemeSwitch themes = new ThemeSwitch(theme);
        return new TestWindow(new MainWindow(start, themes, width, height), themes, runner, memory);
    }

    static TestWindow of(Theme theme, double width, double height, ShortMemory memory, Embedder embedder) {
        return of(theme, width, height, memory, embedder, EmbeddingsBackend.AUTO);
    }

    void openAndSettle() {
        window.open();
        runner.runAll();
    }

    void ask(String text) {
        window.recall().search(text);
        runner.runAll();
    }
}
