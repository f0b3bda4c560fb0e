package org.aurorasoc.workbench.domain.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Builds an object member by member, in order.
public final class Fields {
    private final Map<String, Json> members = new LinkedHashMap<>();

    public Fields put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    public Fields put(String name, String text) {
        return put(name, Json.of(text));
    }

    public Fields put(String name, long number) {
        return put(name, Json.of(number));
    }

    public Fields put(String name, double number) {
        return put(name, Double.isFinite(number) ? Json.of(number) : JsonNull.NULL);
    }

    public Fields put(String name, boolean flag) {
        return put(name, Json.of(flag));
    }

    public <T> Fields put(String name, Collection<T> items, Function<T, Json> toJson) {
        List<Json> elements = items.stream().map(toJson).toList();
        return put(name, new JsonArray(elements));
    }

    public JsonObject build() {
        return new JsonObject(members);
    }
}
