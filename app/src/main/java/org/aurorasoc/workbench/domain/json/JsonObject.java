package org.aurorasoc.workbench.domain.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An object; members keep the order in which they were given, which equality ignores.
public record JsonObject(Map<String, Json> members) implements Json {
    public static final JsonObject EMPTY = new JsonObject(Map.of());

    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static JsonObject of(String name, Json value) {
        return new JsonObject(Map.of(name, value));
    }

    public @Nullable Json get(String name) {
        return members.get(name);
    }

    /// The member's text, when it is there and is a string.
    public Optional<String> text(String name) {
        return members.get(name) instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    public JsonObject with(String name, Json value) {
        Map<String, Json> changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return new JsonObject(changed);
    }

    public JsonObject without(String name) {
        Map<String, Json> changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return new JsonObject(changed);
    }
}
