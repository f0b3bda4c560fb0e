package org.aurorasoc.workbench.domain.casefile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// Who did what to which thing, and when, to the microsecond. Holds ids and counts, never case text.
public record AuditNote(Instant at, String actor, String action, String subject, JsonObject detail) {
    public AuditNote {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
