package org.aurorasoc.workbench.service.connection;

import java.util.List;
import org.aurorasoc.workbench.domain.MigrationPlan;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Says how the memory stands, and brings it in order on request: its schema, its index.
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

    /// Puts back what a run of many rows laid aside and left there; the sentences say what was done. Stopped half-way
    /// it can be begun again.
    public List<String> putBack(CancelToken cancel, ProgressSink progress) {
        try (BulkRun run = store.bulk()) {
            return run.finish(cancel, progress);
        }
    }

    /// Brings the schema up to date, on request only, and puts back what was left aside; the sentences say what was
    /// done.
    public List<String> migrate(CancelToken cancel, ProgressSink progress) {
        return store.care().migrate(cancel, progress);
    }
}
