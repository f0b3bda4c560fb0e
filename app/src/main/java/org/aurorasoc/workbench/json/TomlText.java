package org.aurorasoc.workbench.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.error.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.toml.TomlFactory;

/// TOML text as plain values. A fault names the file, the line and quotes nothing: the line may hold a password.
public final class TomlText {
    private static final TomlFactory TOML = new TomlFactory();

    private TomlText() {}

    public record Table(Map<String, Object> entries) {
        @Override
        public String toString() {
            return "a table of " + entries.size();
        }
    }

    public record Array(List<Object> elements) {
        @Override
        public String toString() {
            return "an array of " + elements.size();
        }
    }

    /// A value that is no text, number, flag, table or array.
    public enum Other {
        DATE
    }

    public static Map<String, Object> read(String file, String text) {
        try (JsonParser parser = TOML.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return table(parser);
        } catch (JacksonException e) {
            // No cause: the library's message quotes the text.
            throw new InvalidInputException(
                    file + fault(e), "Correct the line; texts stand in quotes, as in pg_host = \"db1\".");
        }
    }

    private static Map<String, Object> table(JsonParser parser) {
        Map<String, Object> entries = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            entries.put(name, value(parser));
        }
        return entries;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Table(table(parser));
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> array(parser);
            case VALUE_EMBEDDED_OBJECT, VALUE_NULL, NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME -> {
                parser.skipChildren();
                yield Other.DATE;
            }
        };
    }

    private static Array array(JsonParser parser) {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new Array(elements);
    }

    private static String fault(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        String message = e.getOriginalMessage();
        boolean twice = message != null && message.startsWith("Duplicate");
        String what = twice ? " names the same key twice" : " is not valid TOML";
        if (place == null || place.getLineNr() < 1) {
            return what + ".";
        }
        // A second key is noticed only after the end of its line.
        int line = twice && place.getColumnNr() <= 1 ? place.getLineNr() - 1 : place.getLineNr();
        return what + " in line " + line + ".";
    }
}
