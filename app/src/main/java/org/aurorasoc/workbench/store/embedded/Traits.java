package org.aurorasoc.workbench.store.embedded;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Set;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredAt;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// What a filter can ask of a row without reading its payload again. May say yes to too many, never no to a match:
/// [org.aurorasoc.workbench.domain.FilterRules] has the last word on the rows that would be shown.
///
/// @param createdAt when the row was written: of another time, these are another payload's
/// @param marks the segment that holds `markCount` marks from `marksAt` on, ascending: a file's, or an array
record Traits(
        Severity severity,
        OutcomeClass outcome,
        Instant at,
        boolean sample,
        Instant createdAt,
        MemorySegment marks,
        long marksAt,
        int markCount) {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    static Traits of(JsonObject payload, Instant createdAt) {
        CaseRecord read = new CaseRecord("", payload);
        int[] marks = PayloadMarks.of(payload);
        return new Traits(
                Severity.of(read.text("severity")),
                OutcomeAliases.USUAL.classOf(read.text("outcome")),
                read.text("stored_at").flatMap(StoredAt::read).orElse(createdAt),
                MarkWriter.isSample(payload),
                createdAt,
                ordered(marks),
                0,
                marks.length);
    }

    private static MemorySegment ordered(int[] marks) {
        MemorySegment segment = MemorySegment.ofArray(new byte[marks.length * Integer.BYTES]);
        for (int i = 0; i < marks.length; i++) {
            segment.set(INT, (long) i * Integer.BYTES, marks[i]);
        }
        return segment;
    }

    boolean hasAll(int[] wanted) {
        for (int mark : wanted) {
            if (!has(mark)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(int wanted) {
        int low = 0;
        int high = markCount - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = mark(middle);
            if (found == wanted) {
                return true;
            }
            if (found < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    int mark(int place) {
        return marks.get(INT, marksAt + (long) place * Integer.BYTES);
    }

    boolean isAnyOf(Set<Severity> severities) {
        return severities.isEmpty() || severities.contains(severity);
    }
}
