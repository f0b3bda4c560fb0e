package org.aurorasoc.workbench.service.intake;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.jspecify.annotations.Nullable;

/// The end of an import: what the store laid aside for it is put back, unless its user is going or the store is away;
/// then the report says that it is not.
final class BulkEnd {
    private static final String ASIDE = "The index that was laid aside for the import is not built again: searches are"
            + " exact and slow until then. The next import or migrate builds it.";

    private final BulkRun run;
    private final ImportTally tally;

    BulkEnd(BulkRun run, ImportTally tally) {
        this.run = run;
        this.tally = tally;
    }

    ImportReport reported(@Nullable WorkbenchException end, CancelToken cancel, ProgressSink progress) {
        boolean isGone = end instanceof CancelledException || end instanceof StoreUnavailableException;
        boolean isAside = run.hasAside();
        List<String> notes = new ArrayList<>();
        WorkbenchException first = end;
        if (!isGone) {
            try {
                notes.addAll(finished(cancel, progress));
                isAside = false;
            } catch (WorkbenchException e) {
                first = end == null ? e : end;
                isAside = true;
            }
        }
        if (isAside) {
            notes.add(ASIDE);
        }
        return tally.report(first, notes);
    }

    private List<String> finished(CancelToken cancel, ProgressSink progress) {
        progress.indexing();
        return run.finish(cancel, progress);
    }
}
