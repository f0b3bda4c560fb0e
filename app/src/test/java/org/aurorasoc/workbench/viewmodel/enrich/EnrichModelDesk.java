package org.aurorasoc.workbench.viewmodel.enrich;

import java.nio.file.Path;
import java.util.List;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.memory.MailHeaders;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;

/// Enrich without its views, over a real memory that knows some of a mail's indicators; a test steps its work.
final class EnrichModelDesk implements AutoCloseable {
    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final OpenStore store;
    private final Workplace place;
    private final EnrichViewModel model;

    EnrichModelDesk(Path home) {
        store = EmbeddedStore.open(home);
        Services services = TestServices.over(store, PlainEmbedder.minilm(), home, new ShortCache(), List.of());
        MailHeaders.fill(services, store);
        place = new TestWorkplace(() -> services, runner).place();
        model = new EnrichViewModel(place, new Deletion(place));
    }

    EnrichViewModel model() {
        return model;
    }

    Workplace place() {
        return place;
    }

    ManualTaskRunner runner() {
        return runner;
    }

    /// Until nothing is left to do, now or later.
    void settle() {
        runner.runAll();
        runner.elapse();
        runner.runAll();
    }

    @Override
    public void close() {
        store.close();
    }
}
