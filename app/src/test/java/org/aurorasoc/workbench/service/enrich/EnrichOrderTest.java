package org.aurorasoc.workbench.service.enrich;

import java.nio.file.Path;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EnrichOrderTest extends EnrichContract {
    @TempDir
    static Path home;

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(home);
    }
}
