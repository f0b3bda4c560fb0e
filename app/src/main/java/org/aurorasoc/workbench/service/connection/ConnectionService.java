package org.aurorasoc.workbench.service.connection;

import java.util.List;
import org.aurorasoc.workbench.domain.MigrationStep;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.store.OpenStore;

/// Says how the memory stands, and what would bring its schema up to date.
public final class ConnectionService {
    private final OpenStore store;

    public ConnectionService(OpenStore store) {
        this.store = store;
    }

    /// One short look: about two seconds at most, also at a server that hangs.
    public StoreStanding standing() {
        return store.care().standing();
    }

    /// Changes nothing.
    public List<MigrationStep> pending() {
        return store.care().pending();
    }

    /// The sentences say what was done.
    public List<String> migrate() {
        return store.care().migrate();
    }
}
