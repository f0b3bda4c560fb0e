package org.aurorasoc.workbench.viewmodel.why;

import java.util.function.UnaryOperator;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;

/// A payload as indented JSON for reading: its texts go through `inert`, and it ends where it is long enough.
final class PayloadLines {
    private static final String STEP = "  ";

    private final UnaryOperator<String> inert;
    private final int longestText;
    private final int longest;
    private final StringBuilder out = new StringBuilder();
    private long leftOut;

    PayloadLines(UnaryOperator<String> inert, int longestText, int longest) {
        this.inert = inert;
        this.longestText = longestText;
        this.longest = longest;
    }

    static String whole(Json json, UnaryOperator<String> inert) {
        PayloadLines lines = new PayloadLines(inert, Integer.MAX_VALUE, Integer.MAX_VALUE);
        return lines.write(json);
    }

    String write(Json json) {
        value(json, "");
        return out.toString();
    }

    /// How many characters of texts were not written.
    long leftOut() {
        return leftOut;
    }

    private void value(Json json, String indent) {
        switch (json) {
            case JsonObject(var members) -> {
                String between = "{";
                for (var member : members.entrySet()) {
                    out.append(between).append('\n').append(indent).append(STEP);
                    text(member.getKey());
                    out.append(": ");
                    value(member.getValue(), indent + STEP);
                    between = ",";
                }
                end(members.isEmpty(), "{}", '}', indent);
            }
            case JsonArray(var elements) -> {
                String between = "[";
                for (Json element : elements) {
                    out.append(between).append('\n').append(indent).append(STEP);
                    value(element, indent + STEP);
                    between = ",";
                }
                end(elements.isEmpty(), "[]", ']', indent);
            }
            case JsonString(var text) -> text(text);
            case JsonNumber(var number) -> out.append(number.toPlainString());
            case JsonBoolean flag -> out.append(flag == JsonBoolean.TRUE);
            case JsonNull _ -> out.append("null");
        }
    }

    private void end(boolean isEmpty, String nothing, char bracket, String indent) {
        if (isEmpty) {
            out.append(nothing);
        } else {
            out.append('\n').append(indent).append(bracket);
        }
    }

    private void text(String text) {
        int room = Math.max(0, Math.min(longestText, longest - out.length()));
        String shown = Inert.start(text, room == 0 ? 1 : room);
        leftOut += text.length() > shown.length() ? text.length() - shown.length() + 1 : 0;
        out.append('"').append(inert.apply(escaped(shown))).append('"');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
