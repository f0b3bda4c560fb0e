package org.aurorasoc.workbench.service.deletion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.store.Change;

/// What brings a deleted row back whole: the row, its sentences, and for a case its place in the case file and what it
/// is found by.
public final class PutBackPlan {
    private final TraceReader traces;

    public PutBackPlan(TraceReader traces) {
        this.traces = traces;
    }

    static boolean isCase(EntryKey key) {
        return key.collection().equals(CollectionName.CASES);
    }

    List<Change> changes(KeptRow row, Instant now) {
        List<Change> changes = new ArrayList<>(List.of(new Change.PutBack(row.entry())));
        row.filed().ifPresent(filed -> changes.add(new Change.FileCase(first(filed, now), null)));
        if (isCase(row.key())) {
            changes.add(
                    new Change.Trace(row.key(), null, traces.read(row.entry().payload())));
        }
        row.sentences().ifPresent(kept -> changes.add(new Change.KeepSentences(row.key(), null, kept)));
        return changes;
    }

    /// The case file begins anew: its versions follow each other from one.
    private static CaseRow first(CaseRow was, Instant now) {
        return new CaseRow(
                was.caseId(),
                1,
                was.payload(),
                was.outcome(),
                was.severity(),
                was.tlp(),
                was.textHash(),
                was.storedAt(),
                now,
                was.closedBy());
    }
}
