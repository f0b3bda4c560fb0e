package org.aurorasoc.workbench.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Builds one value from what a parser gives. Beyond `most` parts the rest is read and not kept.
final class JsonTree {
    private final JsonParser parser;
    private int left;

    JsonTree(JsonParser parser, int most) {
        this.parser = parser;
        this.left = most;
    }

    boolean isTooLarge() {
        return left < 0;
    }

    Json value(@Nullable JsonToken token) {
        if (token == null) {
            throw new InvalidInputException("The JSON ends too early.", "Give a complete JSON document.");
        }
        left = Math.max(-1, left - 1);
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonString(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getDecimalValue());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new InvalidInputException("The JSON is broken.", "Correct the JSON.");
        };
    }

    private JsonObject object() {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Json value = value(parser.nextToken());
            if (!isTooLarge()) {
                members.put(name, value);
            }
        }
        return new JsonObject(members);
    }

    private JsonArray array() {
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Json value = value(token);
            if (!isTooLarge()) {
                elements.add(value);
            }
        }
        return new JsonArray(elements);
    }
}
