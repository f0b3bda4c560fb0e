package org.aurorasoc.workbench.viewmodel.recall;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.jspecify.annotations.Nullable;

/// The filters under which a frozen answer was asked, to stand as chips.
final class FrozenFilters {
    private FrozenFilters() {}

    static FilterValues of(JsonObject question) {
        JsonObject filter = question.get("filter") instanceof JsonObject object ? object : JsonObject.EMPTY;
        JsonObject contains = filter.get("contains") instanceof JsonObject object ? object : JsonObject.EMPTY;
        return FilterValues.NONE
                .with(FilterKind.SEVERITY, severities(filter.get("severity")))
                .with(FilterKind.TECHNIQUE, filter.text("technique").orElse(""))
                .with(
                        FilterKind.OUTCOME,
                        filter.text("outcome")
                                .or(() -> contains.text("outcome"))
                                .orElse(""))
                .with(FilterKind.SINCE, filter.text("since").orElse(""))
                .with(FilterKind.UNTIL, filter.text("until").orElse(""))
                .with(FilterKind.MINIMUM, number(question.get("min_score"), FilterReader.ANY_SIMILARITY))
                .with(FilterKind.SHOW, number(question.get("k"), FilterReader.USUAL_SHOWN));
    }

    static LegChoice leg(JsonObject question) {
        String word = question.text("leg").orElse("");
        return Stream.of(LegChoice.values())
                .filter(leg -> leg.key().equals(word))
                .findFirst()
                .orElse(LegChoice.ALL);
    }

    private static String severities(@Nullable Json json) {
        return json instanceof JsonArray(var words)
                ? words.stream()
                        .filter(JsonString.class::isInstance)
                        .map(word -> ((JsonString) word).value())
                        .collect(Collectors.joining(", "))
                : "";
    }

    /// Empty for the usual number, which is no filter.
    private static String number(@Nullable Json json, double usual) {
        return json instanceof JsonNumber(var number) && number.doubleValue() != usual
                ? number.stripTrailingZeros().toPlainString()
                : "";
    }
}
