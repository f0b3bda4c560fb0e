package org.aurorasoc.workbench.service.enrich;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aurorasoc.workbench.domain.intel.VerdictReading;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// A payload as an analyst wants it from now on. Fields that no form shows stay, but those that explain or
/// end a verdict go with the verdict they belong to.
record Revised(JsonObject seen, IndicatorService.Revision revision, String tlp, String source, Instant now) {
    private static final List<String> EDITED = List.of("context", "contexts", "tags", "tlp", "valid_until");
    private static final List<String> OF_A_VERDICT = List.of(
            "verdict",
            "classification",
            "disposition",
            "reputation",
            "malicious",
            "verdict_rule",
            "confidence",
            "reported",
            "sources");

    JsonObject payload() {
        JsonObject base = without(seen, EDITED);
        base = text(base, "tlp", tlp);
        base = text(base, "valid_until", revision.validUntil().strip());
        base = list(base, "tags", revision.tags());
        base = text(
                base,
                "context",
                revision.contexts().isEmpty() ? "" : revision.contexts().getFirst());
        base = list(base, "contexts", revision.contexts().size() > 1 ? revision.contexts() : List.of());
        return judged()
                ? base
                : text(
                                without(base, OF_A_VERDICT),
                                "verdict",
                                revision.verdict().strip())
                        .with("source", Json.of(source))
                        .with(
                                "checked_at",
                                Json.of(now.truncatedTo(ChronoUnit.MICROS).toString()));
    }

    /// Whether the verdict stays as it is: then it keeps its source and its date.
    private boolean judged() {
        return VerdictReading.verbatim(seen)
                .orElse("")
                .equals(revision.verdict().strip());
    }

    private static JsonObject without(JsonObject payload, List<String> names) {
        JsonObject left = payload;
        for (String name : names) {
            left = left.without(name);
        }
        return left;
    }

    private static JsonObject text(JsonObject payload, String name, String text) {
        return text.isEmpty() ? payload : payload.with(name, Json.of(text));
    }

    private static JsonObject list(JsonObject payload, String name, List<String> items) {
        return items.isEmpty()
                ? payload
                : payload.with(name, new JsonArray(items.stream().map(Json::of).toList()));
    }
}
