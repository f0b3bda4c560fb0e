package org.aurorasoc.workbench.service.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.error.WorkbenchException;

/// What an import did, and which lines it could not use. Only the first faults are kept as text; all are counted.
///
/// @param bulk what ended it, and what the store did beside for so many rows
public record ImportReport(
        String collection,
        long lines,
        Map<RowFate, Long> fates,
        long truncated,
        long badLines,
        List<BadLine> firstBad,
        BulkOutcome bulk,
        double seconds) {
    public static final int FAULTS_KEPT = 100;

    public ImportReport {
        fates = Map.copyOf(fates);
        firstBad = List.copyOf(firstBad);
    }

    /// What ended the import before the end of the file: the user, or a fault.
    public Optional<WorkbenchException> endedEarly() {
        return Optional.ofNullable(bulk.end());
    }

    /// What the store did beside, a sentence each.
    public List<String> notes() {
        return bulk.notes();
    }

    public long count(RowFate fate) {
        return fates.getOrDefault(fate, 0L);
    }

    /// What became of a record.
    public enum RowFate {
        ADDED,
        REPLACED,
        AMENDED,
        UNCHANGED
    }

    /// A line that was left out, and why: never a word of its content.
    public record BadLine(long number, String why) {}
}
