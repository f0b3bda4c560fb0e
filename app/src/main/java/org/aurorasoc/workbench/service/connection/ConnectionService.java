package org.aurorasoc.workbench.service.connection;

import java.util.List;
import org.aurorasoc.workbench.domain.MigrationPlan;
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

    /// What a migration would do, and what can be added for faster searches with what it costs; changes nothing.
    public MigrationPlan plan() {
        return new MigrationPlan(store.care().pending(), store.care().options());
    }

    /// Adds options by their names, on request only.
    public List<String> add(List<String> names) {
        return store.care().add(names);
    }

    /// The sentences say what was done.
    public List<String> migrate() {
        return store.care().migrate();
    }
}
