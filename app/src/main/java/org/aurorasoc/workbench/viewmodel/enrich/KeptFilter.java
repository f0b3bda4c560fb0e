package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;

/// A filter from one start to the next. What is not understood is passed over.
final class KeptFilter {
    private static final double NARROWEST = 20;
    private static final double WIDEST = 2_000;

    private KeptFilter() {}

    static JsonObject write(LineFilter filter) {
        return new Fields()
                .put("verdicts", filter.verdicts(), state -> Json.of(state.word()))
                .put("type", filter.type())
                .put("words", filter.words())
                .build();
    }

    static JsonObject write(Map<String, Double> widths) {
        Fields fields = new Fields();
        widths.forEach(fields::put);
        return fields.build();
    }

    static Map<String, Double> widths(JsonObject kept) {
        Map<String, Double> widths = new HashMap<>();
        if (kept.get("widths") instanceof JsonObject(var members)) {
            members.forEach((column, width) -> {
                if (width instanceof JsonNumber(var number)) {
                    widths.put(column, Math.clamp(number.doubleValue(), NARROWEST, WIDEST));
                }
            });
        }
        return widths;
    }

    static LineFilter read(JsonObject kept) {
        Set<VerdictState> verdicts = new HashSet<>();
        if (kept.get("verdicts") instanceof JsonArray(var words)) {
            for (VerdictState state : VerdictState.values()) {
                if (words.contains(new JsonString(state.word()))) {
                    verdicts.add(state);
                }
            }
        }
        return new LineFilter(
                verdicts, kept.text("type").orElse(""), kept.text("words").orElse(""));
    }
}
