package org.aurorasoc.workbench.peers.store;

import java.util.Map;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.service.bench.Slice;

/// A row's payload for those who keep flat names and texts beside a document, and what a slice asks of it.
final class Marks {
    static final String ID = "source_id";
    private static final String TECHNIQUES = "techniques";

    private Marks() {}

    static String document(Entry row) {
        return row.payload().text("summary").orElse("");
    }

    static Map<String, String> of(Entry row) {
        Map<String, String> marks = new TreeMap<>();
        for (String name : new String[] {"severity", "outcome", "rule", "stored_at"}) {
            row.payload().text(name).ifPresent(text -> marks.put(name, text));
        }
        if (row.payload().get(TECHNIQUES) instanceof JsonArray array
                && array.elements().getFirst() instanceof JsonString technique) {
            marks.put("technique", technique.value());
        }
        marks.put(ID, row.key().sourceId());
        return marks;
    }

    /// Name and text of the one mark; none for all rows.
    static Map<String, String> wanted(Slice slice) {
        return switch (slice) {
            case ALL -> Map.of();
            case TENTH -> Map.of("severity", "high");
            case HUNDREDTH -> Map.of("rule", "rule-7");
            case THOUSANDTH -> Map.of("technique", "T1486");
        };
    }

    /// What the payload itself must contain.
    static JsonObject wantedPayload(Slice slice) {
        return switch (slice) {
            case ALL -> JsonObject.EMPTY;
            case TENTH -> JsonObject.of("severity", Json.of("high"));
            case HUNDREDTH -> JsonObject.of("rule", Json.of("rule-7"));
            case THOUSANDTH -> JsonObject.of(TECHNIQUES, new JsonArray(java.util.List.of(Json.of("T1486"))));
        };
    }
}
