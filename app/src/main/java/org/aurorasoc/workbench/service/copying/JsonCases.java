package org.aurorasoc.workbench.service.copying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.json.JsonText;

/// Cases as one JSON array: id, similarity and the whole payload, every text in it made harmless.
final class JsonCases {
    private final UnaryOperator<String> text;

    JsonCases(UnaryOperator<String> text) {
        this.text = text;
    }

    String of(List<CopiedCase> cases) {
        return JsonText.write(new JsonArray(cases.stream().map(this::one).toList())) + "\n";
    }

    private Json one(CopiedCase copied) {
        return new Fields()
                .put("id", text.apply(copied.record().id()))
                .put(
                        "similarity",
                        copied.score().isPresent() ? Json.of(copied.score().getAsDouble()) : JsonNull.NULL)
                .put("case", harmless(copied.record().payload()))
                .build();
    }

    private Json harmless(Json json) {
        return switch (json) {
            case JsonString(var value) -> Json.of(text.apply(value));
            case JsonArray(var elements) ->
                new JsonArray(elements.stream().map(this::harmless).toList());
            case JsonObject(var members) -> {
                Map<String, Json> changed = new LinkedHashMap<>();
                members.forEach((name, value) -> changed.put(text.apply(name), harmless(value)));
                yield new JsonObject(changed);
            }
            default -> json;
        };
    }
}
