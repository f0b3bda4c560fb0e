package org.aurorasoc.workbench.domain;

import java.time.Instant;
import java.util.Set;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// Which entries a search may return: all parts must hold. An empty set or a null part asks nothing.
/// `since` is inclusive, `until` exclusive; they read the payload's `stored_at`, else the row's `created_at`.
/// `withoutSamples` leaves out payloads with `"sample": true`.
public record Filter(
        JsonObject contains,
        Set<Severity> severities,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable TechniqueId technique,
        @Nullable OutcomeTest outcome,
        boolean withoutSamples) {
    public static final Filter NONE = new Filter(JsonObject.EMPTY, Set.of(), null, null, null, null, false);

    public Filter {
        severities = Set.copyOf(severities);
    }

    public static Filter containing(JsonObject payload) {
        return new Filter(payload, Set.of(), null, null, null, null, false);
    }

    public Filter leavingOutSamples() {
        return new Filter(contains, severities, since, until, technique, outcome, true);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
