package org.aurorasoc.workbench.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.Containment;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;

/// What a filter means, in Java: the embedded store asks this, and the SQL of the other must agree with it.
public final class FilterRules {
    private static final List<String> TECHNIQUE_KEYS = List.of("techniques", "mitre");

    private FilterRules() {}

    public static boolean accepts(Filter filter, JsonObject payload, Instant createdAt) {
        return acceptsSample(filter, payload)
                && acceptsSeverity(filter, payload)
                && acceptsOutcome(filter, payload)
                && acceptsTechnique(filter, payload)
                && acceptsTime(filter, payload, createdAt)
                && Containment.contains(payload, filter.contains());
    }

    private static boolean acceptsSample(Filter filter, JsonObject payload) {
        return !filter.withoutSamples() || payload.get("sample") != JsonBoolean.TRUE;
    }

    /// As the screens read it: a member of the payload, else of its `metadata`.
    private static Optional<String> text(JsonObject payload, String name) {
        return new CaseRecord("", payload).text(name);
    }

    private static boolean acceptsSeverity(Filter filter, JsonObject payload) {
        return filter.severities().isEmpty() || filter.severities().contains(Severity.of(text(payload, "severity")));
    }

    private static boolean acceptsOutcome(Filter filter, JsonObject payload) {
        return filter.outcome() == null || filter.outcome().accepts(text(payload, "outcome"));
    }

    private static boolean acceptsTechnique(Filter filter, JsonObject payload) {
        TechniqueId wanted = filter.technique();
        return wanted == null || techniques(payload).anyMatch(wanted::covers);
    }

    private static Stream<String> techniques(JsonObject payload) {
        return Stream.of(payload, payload.get("metadata"))
                .filter(JsonObject.class::isInstance)
                .flatMap(part -> TECHNIQUE_KEYS.stream().map(((JsonObject) part)::get))
                .filter(JsonArray.class::isInstance)
                .flatMap(array -> ((JsonArray) array).elements().stream())
                .filter(JsonString.class::isInstance)
                .map(FilterRules::string);
    }

    private static String string(Json json) {
        return ((JsonString) json).value();
    }

    private static boolean acceptsTime(Filter filter, JsonObject payload, Instant createdAt) {
        if (filter.since() == null && filter.until() == null) {
            return true;
        }
        Instant at = text(payload, "stored_at").flatMap(StoredAt::read).orElse(createdAt);
        return (filter.since() == null || !at.isBefore(filter.since()))
                && (filter.until() == null || at.isBefore(filter.until()));
    }
}
