package org.aurorasoc.workbench.json;

import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON strictly: one value, no duplicate keys, bounded depth. A fault is named by kind and place, never quoted.
public final class JsonText {
    private static final int DEEPEST = 200;
    private static final int LONGEST_NUMBER = 1000;
    private static final int LONGEST_STRING = 64 * 1024 * 1024;
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    private JsonText() {}

    public static Json read(String text) {
        try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), text)) {
            Json value = new JsonTree(parser, Integer.MAX_VALUE).value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw new InvalidInputException("There is more than one JSON value.", "Give one JSON document.");
            }
            return value;
        } catch (JacksonException e) {
            throw broken(e);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidInputException("The JSON holds a number too large to read.", "Correct the number.", e);
        }
    }

    public static JsonObject readObject(String text) {
        if (read(text) instanceof JsonObject object) {
            return object;
        }
        throw new InvalidInputException("The JSON is not an object.", "Give an object in braces.");
    }

    public static String write(Json json) {
        StringBuilder out = new StringBuilder();
        JsonWriter.append(out, json);
        return out.toString();
    }

    /// The library's own message quotes the text, so it is not kept as a cause either; ours gives place and kind.
    static InvalidInputException broken(JacksonException e) {
        String where = e.getLocation() == null
                ? ""
                : " at character " + e.getLocation().getCharOffset();
        String original = e.getOriginalMessage();
        boolean duplicate = original != null && original.startsWith("Duplicate");
        String what = duplicate ? "The JSON names the same key twice" : "The JSON is broken";
        return new InvalidInputException(what + where + ".", "Correct the JSON.");
    }
}
