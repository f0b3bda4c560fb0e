package org.aurorasoc.workbench.domain;

import java.util.Optional;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// Which text of a row is embedded, by the shared contract: a case's summary, an indicator's type, value and context;
/// and how much of a text a model is given.
public final class EmbeddedTextRule {
    /// Characters; a model's window is filled long before, and cutting 10 MB into word pieces takes half a minute.
    public static final int MOST_READ = 100_000;

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

    /// Whether a model is given all of `text`.
    public static boolean isReadable(String text) {
        return text.length() <= MOST_READ;
    }

    /// The part of `text` that a model is given: all of it, or the first characters from its first word on. A model
    /// sees no difference in how many spaces come before.
    public static String readable(String text) {
        if (isReadable(text)) {
            return text;
        }
        int from = 0;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = Math.min(text.length(), from + MOST_READ);
        boolean isInsidePair = to < text.length() && Character.isHighSurrogate(text.charAt(to - 1));
        return text.substring(from, isInsidePair ? to - 1 : to);
    }

    /// `"{type} {value} {context}"`, with its trailing space when there is no context.
    private static String indicatorText(String type, String value, String context) {
        return type + " " + value + " " + context;
    }

    private static String context(JsonObject payload) {
        return payload.text("context").orElse("");
    }
}
