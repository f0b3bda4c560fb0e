package org.aurorasoc.workbench.domain.casefile;

import java.time.Instant;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// A case as we closed it, at one version: 1 when it was first filed. `payload` is its record.
public record CaseRow(
        String caseId,
        int version,
        JsonObject payload,
        @Nullable String outcome,
        @Nullable String severity,
        @Nullable String tlp,
        String textHash,
        Instant storedAt,
        Instant updatedAt,
        String closedBy) {}
