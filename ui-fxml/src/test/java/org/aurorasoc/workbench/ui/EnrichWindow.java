package org.aurorasoc.workbench.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.memory.MailHeaders;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;

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
        WindowStart start = TestWindow.start(services, EmbeddingsBackend.AUTO, runner);
        return new MainWindow(start, new ThemeSwitch(theme), width, height);
    }

    @Override
    public void close() {
        store.close();
    }
}
