package org.aurorasoc.workbench.json;

import java.util.Iterator;
import java.util.Map;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;

/// Writes a value on one line. Control characters are escaped, C1 and bidi marks too: the text may reach a terminal.
final class JsonWriter {
    private JsonWriter() {}

    static void append(StringBuilder out, Json json) {
        switch (json) {
            case JsonObject(var members) -> object(out, members);
            case JsonArray(var elements) -> array(out, elements.iterator());
            case JsonString(var text) -> string(out, text);
            case JsonNumber(var number) -> out.append(number);
            case JsonBoolean flag -> out.append(flag == JsonBoolean.TRUE);
            case JsonNull _ -> out.append("null");
        }
    }

    private static void object(StringBuilder out, Map<String, Json> members) {
        String separator = "{";
        for (Map.Entry<String, Json> member : members.entrySet()) {
            out.append(separator);
            string(out, member.getKey());
            append(out.append(':'), member.getValue());
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void array(StringBuilder out, Iterator<Json> elements) {
        out.append('[');
        while (elements.hasNext()) {
            append(out, elements.next());
            if (elements.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                out.append(text, from, i);
                character(out, text.charAt(i));
                from = i + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    /// Nearly every character is one: runs of them are taken whole.
    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }

    private static void character(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (mustEscape(c)) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static boolean mustEscape(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
