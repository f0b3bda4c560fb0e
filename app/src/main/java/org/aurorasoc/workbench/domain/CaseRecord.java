package org.aurorasoc.workbench.domain;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.jspecify.annotations.Nullable;

/// A past case as the screens read it, whichever client wrote its payload: the service's own names (`mitre`,
/// `cps_devices`, a `metadata` object) are understood, and nothing of the payload is lost.
public record CaseRecord(String id, JsonObject payload) {
    /// Longer ones are cut with a sign.
    public static final int LONGEST_TITLE = 90;

    public String summary() {
        return text("summary").orElse("");
    }

    /// The title, else the summary's first sentence, cut to a line.
    public String title() {
        String title = text("title").filter(t -> !t.isBlank()).orElseGet(() -> firstSentence(summary()));
        return CodePoints.length(title) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1))
                                .strip() + "…";
    }

    public Optional<String> outcome() {
        return text("outcome");
    }

    public Optional<String> severity() {
        return text("severity");
    }

    public Optional<String> storedAt() {
        return text("stored_at");
    }

    public List<String> techniques() {
        Json techniques = field("techniques");
        return strings(techniques == null ? field("mitre") : techniques);
    }

    /// The devices of a plant that were involved.
    public Json devices() {
        return orEmptyArray(field("cps_devices_involved") == null ? "cps_devices" : "cps_devices_involved");
    }

    public Json orEmptyArray(String name) {
        Json found = field(name);
        return found == null ? JsonArray.EMPTY : found;
    }

    public Optional<String> text(String name) {
        return field(name) instanceof JsonString(var text) ? Optional.of(text) : Optional.empty();
    }

    /// A member of the payload, else of its `metadata`.
    public @Nullable Json field(String name) {
        Json own = payload.get(name);
        if (own == null && payload.get("metadata") instanceof JsonObject metadata) {
            return metadata.get(name);
        }
        return own;
    }

    private static List<String> strings(@Nullable Json json) {
        return json instanceof JsonArray(var elements)
                ? elements.stream()
                        .filter(JsonString.class::isInstance)
                        .map(e -> ((JsonString) e).value())
                        .toList()
                : List.of();
    }

    private static String firstSentence(String text) {
        String start = text.strip().replaceAll("\\s+", " ");
        String head = start.substring(0, Math.min(start.length(), 400));
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(head);
        int end = sentences.next();
        return end == BreakIterator.DONE ? head : head.substring(0, end).strip();
    }
}
