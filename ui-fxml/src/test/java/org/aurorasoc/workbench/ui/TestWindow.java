package org.aurorasoc.workbench.ui;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.Recalling;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.SmallLibrary;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.StatusService;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;

/// A window over a small memory, its background work stepped by the test. For the interface thread only.
record TestWindow(MainWindow window, ThemeSwitch themes, ManualTaskRunner runner, ShortMemory memory) {
    static TestWindow of(
            Theme theme, double width, double height, ShortMemory memory, Embedder embedder, EmbeddingsBackend wanted) {
        ManualTaskRunner runner = new ManualTaskRunner();
        WindowStart start = new WindowStart(
                () -> Recalling.over(memory, embedder),
                () -> SmallLibrary.into(memory, embedder),
                () -> new StatusService(memory, () -> embedder),
                runner,
                wanted,
                new Messages(Locale.ENGLISH),
                Clock.fixed(TenCases.TODAY, ZoneOffset.UTC));
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
