package org.aurorasoc.workbench.service.intake;

import java.util.List;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.intake.BulkOutcome.Aside;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.jspecify.annotations.Nullable;

/// The end of work on many rows: what the store laid aside for it is put back, unless its user is going or the store is
/// away; then the outcome says that it is not.
public final class BulkEnd {
    private BulkEnd() {}

    /// @param end what ended the work before its end
    public static BulkOutcome of(
            BulkRun run, @Nullable WorkbenchException end, CancelToken cancel, ProgressSink progress) {
        boolean hadAside = run.hasAside();
        if (end instanceof CancelledException || end instanceof StoreUnavailableException) {
            return new BulkOutcome(end, List.of(), hadAside ? Aside.LEFT : Aside.NOTHING);
        }
        try {
            return new BulkOutcome(end, run.finish(cancel, progress), Aside.NOTHING);
        } catch (WorkbenchException e) {
            return new BulkOutcome(end == null ? e : end, List.of(), Aside.BROKEN_OFF);
        }
    }
}
