package org.aurorasoc.workbench.domain;

import java.util.Optional;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// Which text of a row is embedded, by the shared contract: a case's summary, an indicator's type, value and context.
public final class EmbeddedTextRule {
    private EmbeddedTextRule() {}

    /// The text of a stored row; empty for collections whose rule is not ours to know.
    public static Optional<String> textOf(StoredEntry entry) {
        return switch (entry.key().collection()) {
            case CollectionName.CASES -> new CaseRecord(entry.key().sourceId(), entry.payload()).text("summary");
            case CollectionName.THREAT_INTEL -> indicatorText(entry.payload());
            default -> Optional.empty();
        };
    }

    /// The text of an indicator; empty where there is no value.
    public static Optional<String> indicatorText(JsonObject payload) {
        return payload.text("value")
                .map(value -> indicatorText(payload.text("type").orElse("unknown"), value, context(payload)));
    }

    /// `"{type} {value} {context}"`, with its trailing space when there is no context.
    private static String indicatorText(String type, String value, String context) {
        return type + " " + value + " " + context;
    }

    private static String context(JsonObject payload) {
        return payload.text("context").orElse("");
    }
}
