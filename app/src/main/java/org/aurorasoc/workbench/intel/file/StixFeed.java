package org.aurorasoc.workbench.intel.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.json.JsonText;

/// The objects of a STIX 2.0 or 2.1 bundle. Indicators accuse; what was merely observed is known and no more.
final class StixFeed {
    private final IndexBuilder index;
    private final StixMarkings markings = new StixMarkings();
    private long number;

    StixFeed(IndexBuilder index) {
        this.index = index;
    }

    void object(Json value) {
        number++;
        if (!(value instanceof JsonObject object)) {
            index.bad("object " + number, "it is no object");
            return;
        }
        if (object.get("revoked") == JsonBoolean.TRUE) {
            return;
        }
        switch (object.text("type").orElse("")) {
            case "" -> index.bad("object " + number, "it has no type");
            case "marking-definition" -> markings.define(object);
            case "indicator" -> indicator(object);
            case "observed-data" -> observed(object);
            default -> keep(StixObservable.indicators(object), object);
        }
    }

    private void indicator(JsonObject object) {
        Optional<String> pattern = object.text("pattern");
        boolean isStix = object.text("pattern_type").orElse("stix").equals("stix");
        if (pattern.isEmpty()) {
            index.bad("object " + number, "the indicator has no pattern");
        } else if (isStix) {
            StixPattern.read(pattern.get())
                    .ifPresentOrElse(
                            indicators -> keep(indicators, object),
                            () -> index.bad("object " + number, "the pattern is more than values joined by OR"));
        }
    }

    /// The old form keeps what was seen inside; the new one refers to objects beside it.
    private void observed(JsonObject object) {
        if (object.get("objects") instanceof JsonObject(Map<String, Json> seen)) {
            List<Indicator> indicators = new ArrayList<>();
            seen.values().forEach(each -> {
                if (each instanceof JsonObject observable && observable.get("type") instanceof JsonString) {
                    indicators.addAll(StixObservable.indicators(observable));
                }
            });
            keep(indicators, object);
        }
    }

    private void keep(List<Indicator> indicators, JsonObject object) {
        if (!indicators.isEmpty()) {
            String text = JsonText.write(object);
            index.add(indicators, now -> StixEvidence.of(JsonText.readObject(text), markings, now));
        }
    }
}
