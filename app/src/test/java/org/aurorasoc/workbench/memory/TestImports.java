package org.aurorasoc.workbench.memory;

import java.time.Clock;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.service.intake.CaseFiler;
import org.aurorasoc.workbench.service.intake.ImportService;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.VectorStore;

/// Imports for tests that have no use for versions: each case is filed for the first time.
public final class TestImports {
    private TestImports() {}

    public static ImportService into(VectorStore store, Embedder embedder) {
        return into(store, embedder, Clock.systemUTC());
    }

    public static ImportService into(VectorStore store, Embedder embedder, Clock clock) {
        CaseFiler filer = new CaseFiler(new EmptyCaseFile(), TestTraces.with(), clock, "m.ortega");
        return new ImportService(store, () -> embedder, clock, filer, () -> BulkRun.PLAIN);
    }
}
