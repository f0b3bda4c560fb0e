package org.aurorasoc.workbench.domain.json;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// One text for equal values, whatever store they came through: members in order, numbers by value.
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String write(Json json) {
        return switch (json) {
            case JsonObject(var members) ->
                members.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(member -> quoted(member.getKey()) + ":" + write(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case JsonArray(var elements) ->
                elements.stream().map(CanonicalJson::write).collect(Collectors.joining(",", "[", "]"));
            case JsonString(var text) -> quoted(text);
            case JsonNumber(var number) -> number(number);
            case JsonBoolean flag -> flag == JsonBoolean.TRUE ? "true" : "false";
            case JsonNull _ -> "null";
        };
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\' || c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
