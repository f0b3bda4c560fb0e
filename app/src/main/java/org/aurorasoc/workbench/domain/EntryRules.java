package org.aurorasoc.workbench.domain;

import java.math.BigDecimal;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.error.InvalidInputException;

/// What may be stored: the same refusals, in the same words, whichever store is behind. No value is ever quoted.
public final class EntryRules {
    public static final int LONGEST_COLLECTION = 100;
    public static final int LONGEST_SOURCE_ID = 200;
    /// Well below what the reader of JSON allows, so that what is stored can always be read.
    public static final int DEEPEST_PAYLOAD = 100;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Double.MAX_VALUE);
    private static final int SMALLEST_EXPONENT = 400;

    private EntryRules() {}

    public static void check(Entry entry) {
        check(entry.key());
        check(entry.embedding());
        check(entry.payload());
    }

    public static void check(EntryKey key) {
        checkCollection(key.collection());
        checkName("id", key.sourceId(), LONGEST_SOURCE_ID);
    }

    public static void checkCollection(String collection) {
        checkName("collection", collection, LONGEST_COLLECTION);
    }

    /// Refuses a text that is empty, too long or not storable; `what` names it.
    public static void checkName(String what, String text, int longest) {
        if (text.isEmpty()) {
            throw refused("The " + what + " is empty.");
        }
        if (CodePoints.length(text) > longest) {
            throw refused("The " + what + " is longer than " + longest + " characters.");
        }
        checkText(what, text);
    }

    public static void checkText(String what, String text) {
        if (!CodePoints.isStorable(text)) {
            throw refused("The " + what + " holds a NUL character or half of a surrogate pair.");
        }
    }

    public static void check(Embedding embedding) {
        if (embedding.dimension() != Embedding.DIMENSION) {
            throw refused("The vector has " + embedding.dimension() + " dimensions; this memory holds vectors of "
                    + Embedding.DIMENSION + ".");
        }
        boolean anyLength = false;
        for (int i = 0; i < embedding.dimension(); i++) {
            if (!Float.isFinite(embedding.value(i))) {
                throw refused("The vector holds a value that is not a number.");
            }
            anyLength |= embedding.value(i) != 0;
        }
        if (!anyLength) {
            throw refused("The vector is all zeros, so nothing can be near it.");
        }
    }

    public static void check(JsonObject payload) {
        checkValue(payload, 1);
    }

    private static void checkValue(Json json, int depth) {
        if (depth > DEEPEST_PAYLOAD) {
            throw refused("The payload is nested deeper than " + DEEPEST_PAYLOAD + " levels.");
        }
        switch (json) {
            case JsonObject(var members) ->
                members.forEach((name, value) -> {
                    checkText("payload", name);
                    checkValue(value, depth + 1);
                });
            case JsonArray(var elements) -> elements.forEach(element -> checkValue(element, depth + 1));
            case JsonString(var text) -> checkText("payload", text);
            case JsonNumber(var number) -> checkNumber(number);
            case JsonBoolean _, JsonNull _ -> {}
        }
    }

    /// Beyond what a double holds, stores and readers disagree: refused rather than rounded.
    private static void checkNumber(BigDecimal number) {
        if (number.abs().compareTo(LARGEST) > 0 || number.scale() > SMALLEST_EXPONENT) {
            throw refused("The payload holds a number beyond 64-bit floating point.");
        }
    }

    private static InvalidInputException refused(String sentence) {
        return new InvalidInputException(sentence, "Correct the record and store it again.");
    }
}
