package org.aurorasoc.workbench.service.copying;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;

/// What is copied of a case, each text through `line` or `block` and each indicator through `value`: there it is made
/// harmless, or left as it is.
record CaseFacts(UnaryOperator<String> line, UnaryOperator<String> block, BiFunction<String, String, String> value) {
    String title(CaseRecord record) {
        return line.apply(record.title());
    }

    String id(CaseRecord record) {
        return line.apply(record.id());
    }

    String summary(CaseRecord record) {
        return block.apply(record.summary());
    }

    String severity(CaseRecord record) {
        return line.apply(record.severity().orElse(""));
    }

    String outcome(CaseRecord record) {
        return line.apply(record.outcome().orElse(""));
    }

    String storedAt(CaseRecord record) {
        return line.apply(record.storedAt().orElse(""));
    }

    /// "TLP:AMBER", or empty.
    String marking(CaseRecord record) {
        return line.apply(record.text("tlp").orElse(""));
    }

    List<String> techniques(CaseRecord record) {
        return record.techniques().stream().map(line).toList();
    }

    List<String> worked(CaseRecord record) {
        Json worked = record.orEmptyArray("what_worked");
        Stream<Json> items = worked instanceof JsonArray(var elements) ? elements.stream() : Stream.of(worked);
        return items.filter(JsonString.class::isInstance)
                .map(each -> line.apply(((JsonString) each).value()))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    List<String> indicators(CaseRecord record) {
        return record.orEmptyArray("iocs") instanceof JsonArray(var elements)
                ? elements.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(each -> indicator((JsonObject) each))
                        .filter(each -> !each.isEmpty())
                        .toList()
                : List.of();
    }

    private String indicator(JsonObject ioc) {
        return ioc.text("value")
                .map(text -> value.apply(ioc.text("type").orElse("").toLowerCase(java.util.Locale.ROOT), text))
                .orElse("");
    }
}
