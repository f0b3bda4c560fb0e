package org.aurorasoc.workbench.intel.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.jspecify.annotations.Nullable;

/// The markings of a bundle, and those that the standard itself defines and bundles may leave out.
final class StixMarkings {
    private static final Map<String, Tlp> STANDARD = Map.of(
            "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp.CLEAR,
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp.GREEN,
            "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Tlp.AMBER,
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp.RED,
            "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", Tlp.CLEAR,
            "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", Tlp.GREEN,
            "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", Tlp.AMBER,
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", Tlp.AMBER_STRICT,
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", Tlp.RED);

    /// Empty for a marking that is no TLP, such as a copyright.
    private final Map<String, Optional<Tlp>> defined = new HashMap<>();

    StixMarkings() {
        STANDARD.forEach((id, tlp) -> defined.put(id, Optional.of(tlp)));
    }

    /// A bundle may not soften what the standard says.
    void define(JsonObject definition) {
        String id = definition.text("id").orElse("");
        defined.putIfAbsent(id, label(definition).map(Tlp::of));
    }

    private static Optional<String> label(JsonObject definition) {
        if (definition.get("definition") instanceof JsonObject old
                && old.text("tlp").isPresent()) {
            return old.text("tlp");
        }
        if (definition.get("extensions") instanceof JsonObject(Map<String, Json> extensions)) {
            return extensions.values().stream()
                    .map(extension -> extension instanceof JsonObject object
                            ? object.text("tlp_2_0").orElse("")
                            : "")
                    .filter(label -> !label.isEmpty())
                    .findFirst();
        }
        return Optional.empty();
    }

    /// The strictest marking of an object; one that nothing defines may be any, so it is RED.
    @Nullable
    Tlp of(JsonObject object) {
        if (!(object.get("object_marking_refs") instanceof JsonArray(var refs))) {
            return null;
        }
        return refs.stream()
                .map(ref -> ref instanceof JsonString(var id) ? id : "")
                .map(id -> Objects.requireNonNullElse(defined.get(id), Optional.of(Tlp.RED)))
                .flatMap(Optional::stream)
                .max(Tlp::compareTo)
                .orElse(null);
    }
}
