package org.aurorasoc.workbench.store.embedded;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredAt;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// What a filter can ask of a row without reading its payload again. May say yes to too many, never no to a match:
/// [org.aurorasoc.workbench.domain.FilterRules] has the last word on the rows that would be shown.
record Traits(Severity severity, OutcomeClass outcome, Instant at, boolean sample, int[] marks) {

    static Traits of(JsonObject payload, Instant createdAt) {
        CaseRecord read = new CaseRecord("", payload);
        return new Traits(
                Severity.of(read.text("severity")),
                OutcomeAliases.USUAL.classOf(read.text("outcome")),
                read.text("stored_at").flatMap(StoredAt::read).orElse(createdAt),
                MarkWriter.isSample(payload),
                PayloadMarks.of(payload));
    }

    boolean hasAll(int[] wanted) {
        for (int mark : wanted) {
            if (Arrays.binarySearch(marks, mark) < 0) {
                return false;
            }
        }
        return true;
    }

    boolean isAnyOf(Set<Severity> severities) {
        return severities.isEmpty() || severities.contains(severity);
    }
}
