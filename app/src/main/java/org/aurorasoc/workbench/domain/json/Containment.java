package org.aurorasoc.workbench.domain.json;

import java.util.List;
import java.util.Map;

/// The one meaning of a payload filter: `whole @> part` exactly as PostgreSQL's jsonb answers it.
public final class Containment {
    private Containment() {}

    /// True when `whole @> part`. Only here, at the top, an array may contain a bare scalar.
    public static boolean contains(Json whole, Json part) {
        if (whole instanceof JsonArray(List<Json> elements) && isScalar(part)) {
            return elements.contains(part);
        }
        return deepContains(whole, part);
    }

    private static boolean deepContains(Json whole, Json part) {
        return switch (part) {
            case JsonObject object -> whole instanceof JsonObject outer && objectContains(outer, object);
            case JsonArray array -> whole instanceof JsonArray outer && arrayContains(outer, array);
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> whole.equals(part);
        };
    }

    private static boolean objectContains(JsonObject whole, JsonObject part) {
        for (Map.Entry<String, Json> wanted : part.members().entrySet()) {
            Json found = whole.get(wanted.getKey());
            if (found == null || !deepContains(found, wanted.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean arrayContains(JsonArray whole, JsonArray part) {
        return part.elements().stream()
                .allMatch(wanted -> whole.elements().stream().anyMatch(element -> deepContains(element, wanted)));
    }

    private static boolean isScalar(Json json) {
        return !(json instanceof JsonObject) && !(json instanceof JsonArray);
    }
}
