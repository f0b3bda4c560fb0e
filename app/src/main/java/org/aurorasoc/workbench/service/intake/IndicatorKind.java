package org.aurorasoc.workbench.service.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.IndicatorType;
import org.aurorasoc.workbench.domain.IndicatorValue;
import org.aurorasoc.workbench.domain.NameUuid;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.error.InvalidInputException;

/// An indicator by the payload contract: type and value canonical, one `context`, further ones in `contexts[]`.
public final class IndicatorKind implements RecordKind {
    @Override
    public String collection() {
        return CollectionName.THREAT_INTEL;
    }

    @Override
    public Identified identify(JsonObject json) {
        boolean named = json.text("value").filter(text -> !text.isBlank()).isPresent();
        String given = json.text(named ? "value" : "ioc")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new InvalidInputException("The record has no value.", "Give it a value."));
        String type = IndicatorType.canonical(json.text("type").orElse(""), given);
        String value = IndicatorValue.canonical(type, given);
        JsonObject payload = payload(named ? json : json.without("ioc"), given, type, value);
        EntryRules.check(payload);
        return new Identified(NameUuid.ofIndicator(type, value), payload);
    }

    @Override
    public String text(JsonObject payload) {
        return EmbeddedTextRule.indicatorText(payload).orElse("");
    }

    /// The indicator's own fields, `ioc` renamed to `value`; a value that was written otherwise is kept beside.
    private static JsonObject payload(JsonObject json, String given, String type, String value) {
        JsonObject payload = json.with("value", Json.of(value)).with("type", Json.of(type));
        return given.equals(value) ? payload : payload.with("value_as_given", Json.of(given));
    }

    /// The newer fields win but for the context: the first stays, all are listed.
    @Override
    public JsonObject renew(JsonObject existing, JsonObject coming) {
        return withContexts(coming, existing, coming);
    }

    @Override
    public JsonObject add(JsonObject existing, JsonObject coming) {
        return withContexts(existing, existing, coming);
    }

    private static JsonObject withContexts(JsonObject fields, JsonObject existing, JsonObject coming) {
        Set<String> contexts = new LinkedHashSet<>(contexts(existing));
        contexts.addAll(contexts(coming));
        if (contexts.isEmpty()) {
            return fields;
        }
        JsonObject joined = fields.with("context", Json.of(contexts.iterator().next()));
        return contexts.size() == 1
                ? joined
                : joined.with(
                        "contexts",
                        new JsonArray(contexts.stream().map(Json::of).toList()));
    }

    private static List<String> contexts(JsonObject payload) {
        List<String> contexts = new ArrayList<>();
        Optional<String> first = payload.text("context").filter(text -> !text.isEmpty());
        first.ifPresent(contexts::add);
        if (payload.get("contexts") instanceof JsonArray(var more)) {
            more.forEach(element -> {
                if (element instanceof JsonString(var text)) {
                    contexts.add(text);
                }
            });
        }
        return contexts;
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }
}
