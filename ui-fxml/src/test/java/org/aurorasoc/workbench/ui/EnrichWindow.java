package org.aurorasoc.workbench.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.memory.MailHeaders;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.FileChoice;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Windows over a real memory that knows some of a mail's indicators.
record EnrichWindow(OpenStore store, Path home, ShortCache cache) implements AutoCloseable {
    static EnrichWindow open(Path home) {
        EnrichWindow made = new EnrichWindow(EmbeddedStore.open(home), home, new ShortCache());
        MailHeaders.fill(made.services(List.of()), made.store());
        return made;
    }

    Services services(List<IntelFeed> feeds) {
        return TestServices.over(store, PlainEmbedder.minilm(), home, cache, feeds);
    }

    MainWindow window(Theme theme, double width, double height, TaskRunner runner, List<IntelFeed> feeds) {
        return window(theme, width, height, runner, () -> services(feeds));
    }

    MainWindow window(Theme theme, double width, double height, TaskRunner runner, Supplier<Services> services) {
        return window(theme, width, height, runner, services, new FxFileChoice());
    }

    /// By the real clock, as its rows are of today.
    MainWindow window(
            Theme theme,
            double width,
            double height,
            TaskRunner runner,
            Supplier<Services> services,
            FileChoice files) {
        WindowStart start = new WindowStart(
                services,
                TestServices.settings(home),
                TestServices.setup(home),
                runner,
                new Messages(Locale.ENGLISH),
                Clock.systemUTC(),
                new Workplace.Outside(new FxClip(), files));
        return new MainWindow(start, new ThemeSwitch(theme), width, height);
    }

    @Override
    public void close() {
        store.close();
    }
}
