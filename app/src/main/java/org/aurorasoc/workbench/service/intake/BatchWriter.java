package org.aurorasoc.workbench.service.intake;

import java.util.Map;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Writes one batch as one unit, by the plan and with what belongs beside the rows; what another writer changed
/// meanwhile is decided anew. Where the store refuses a batch for what is in it, each record is tried alone, so that a
/// bad one costs no other.
final class BatchWriter {
    private static final int MOST_ATTEMPTS = 5;

    private final VectorStore store;
    private final BatchPlanner planner;
    private final ImportTally tally;

    BatchWriter(VectorStore store, BatchPlanner planner, ImportTally tally) {
        this.store = store;
        this.planner = planner;
        this.tally = tally;
    }

    void write(PreparedBatch batch, CancelToken cancel) {
        try {
            writeWhole(batch, cancel);
        } catch (InvalidInputException refused) {
            writeEach(batch.wanted(), cancel);
        }
    }

    void writeEach(Map<String, Draft> wanted, CancelToken cancel) {
        wanted.forEach((id, draft) -> {
            try {
                writeWhole(planner.prepare(Map.of(id, draft), cancel), cancel);
            } catch (InvalidInputException refused) {
                tally.bad(draft.line(), refused.sentence());
            }
        });
    }

    private void writeWhole(PreparedBatch first, CancelToken cancel) {
        PreparedBatch batch = first;
        for (int attempt = 1; ; attempt++) {
            try {
                store.apply(batch.changes(), cancel);
                tally.count(batch.fates(), batch.cut());
                return;
            } catch (NotFoundException | ConflictException changedMeanwhile) {
                throwAtLast(attempt, changedMeanwhile);
                batch = planner.prepare(batch.wanted(), cancel);
            }
        }
    }

    private static void throwAtLast(int attempt, WorkbenchException changedMeanwhile) {
        if (attempt == MOST_ATTEMPTS) {
            throw changedMeanwhile;
        }
    }
}
