package org.aurorasoc.workbench.service.intake;

import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.store.Change;

/// Drafts by their ids with all that is to be written for them, decided by what was stored when it was looked up.
///
/// @param cut texts that are longer than the model reads
record PreparedBatch(Map<String, Draft> wanted, List<Change> changes, Map<RowFate, Long> fates, long cut) {
    long newVectors() {
        return fates.getOrDefault(RowFate.ADDED, 0L) + fates.getOrDefault(RowFate.REPLACED, 0L);
    }
}
