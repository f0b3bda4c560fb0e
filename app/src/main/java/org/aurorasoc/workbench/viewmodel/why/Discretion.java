package org.aurorasoc.workbench.viewmodel.why;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.TokenKind;

/// What of a case a room full of people may see: everything, or all but the names of people and machines.
record Discretion(boolean discreet, String hidden) {
    private static final Set<String> NAMES =
            Set.of("closed_by", "users", "assets", "cps_devices", "cps_devices_involved");

    boolean hides(String member) {
        return discreet && NAMES.contains(member);
    }

    boolean hidesKind(String tokenKind) {
        return discreet && (tokenKind.equals(TokenKind.HOST) || tokenKind.equals(TokenKind.USER));
    }

    String member(String name, String value) {
        return hides(name) ? hidden : value;
    }

    /// The payload without what may not be seen, at any depth.
    Json payload(Json json) {
        return switch (json) {
            case JsonObject(var members)
            when discreet -> {
                Map<String, Json> kept = new LinkedHashMap<>();
                members.forEach((name, value) -> kept.put(name, hides(name) ? Json.of(hidden) : payload(value)));
                yield new JsonObject(kept);
            }
            case JsonArray(var elements)
            when discreet -> new JsonArray(elements.stream().map(this::payload).toList());
            default -> json;
        };
    }
}
