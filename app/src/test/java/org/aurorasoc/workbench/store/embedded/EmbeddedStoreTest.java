package org.aurorasoc.workbench.store.embedded;

import java.nio.file.Path;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStoreContract;

class EmbeddedStoreTest extends VectorStoreContract {
    @Override
    protected OpenStore open(Path home) {
        return EmbeddedStore.open(home);
    }
}
