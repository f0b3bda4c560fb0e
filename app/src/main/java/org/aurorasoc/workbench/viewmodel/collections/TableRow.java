package org.aurorasoc.workbench.viewmodel.collections;

import java.time.Instant;
import java.util.Optional;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.viewmodel.Age;

/// A row as the table shows it, without its vector and payload.
///
/// @param seen when the row was written, which tells whether it is still the one that is shown
/// @param title of a case, or an indicator's value, defanged
/// @param fanged an indicator's value as it is stored, else empty
public record TableRow(
        EntryKey key,
        Instant seen,
        String id,
        String title,
        String fanged,
        Severity severity,
        String severityWord,
        OutcomeClass outcome,
        String outcomeWord,
        String techniques,
        String type,
        Optional<VerdictWord> verdict,
        String verdictWord,
        String context,
        String model,
        Age added,
        boolean sample,
        String spoken) {
    @Override
    public String toString() {
        return "a row of the table";
    }
}
