package org.aurorasoc.workbench.domain.json;

import java.util.List;

public record JsonArray(List<Json> elements) implements Json {
    public static final JsonArray EMPTY = new JsonArray(List.of());

    public JsonArray {
        elements = List.copyOf(elements);
    }
}
