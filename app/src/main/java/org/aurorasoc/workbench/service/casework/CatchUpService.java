package org.aurorasoc.workbench.service.casework;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.TraceIndex;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Makes words and tokens for cases that another client wrote or rewrote. A page is one unit, so stopping half-way
/// leaves whole rows, and starting again does only what is left; a row that is rewritten meanwhile lacks them still.
public final class CatchUpService {
    private static final int PAGE = 200;

    private final OpenStore store;
    private final TraceReader reader;

    public CatchUpService(OpenStore store, TraceReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /// Says how many cases were caught up with.
    public long catchUp(CancelToken cancel, ProgressSink progress) {
        TraceIndex traces = store.traces();
        traces.unavailable().ifPresent(why -> {
            throw new StoreNotReadyException(why, "Run: migrate");
        });
        long total = traces.counts(CollectionName.CASES).lacking();
        long done = 0;
        List<StoredEntry> page = traces.lacking(CollectionName.CASES, "", PAGE);
        while (!page.isEmpty()) {
            cancel.throwIfCancelled();
            store.vectors().apply(changes(page), cancel);
            done += page.size();
            progress.step(done, Math.max(done, total));
            page = traces.lacking(CollectionName.CASES, page.getLast().key().sourceId(), PAGE);
        }
        return done;
    }

    private List<Change> changes(List<StoredEntry> page) {
        List<Change> changes = new ArrayList<>();
        for (StoredEntry row : page) {
            changes.add(new Change.Trace(row.key(), row.createdAt(), reader.read(row.payload())));
        }
        return changes;
    }
}
