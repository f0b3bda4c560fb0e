package org.aurorasoc.workbench.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aurorasoc.workbench.domain.extract.WarningList;
import org.aurorasoc.workbench.domain.extract.WarningList.Kind;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.JsonText;

/// A warning list as MISP keeps it: `name`, `type` and `list`.
public final class WarningListFile {
    private WarningListFile() {}

    public static WarningList read(String text) {
        JsonObject json = JsonText.readObject(text);
        String name = json.text("name").orElse("");
        if (name.isBlank() || !(json.get("list") instanceof JsonArray(var elements))) {
            throw new InvalidInputException("The warning list has no name or no list.", "Use a file as MISP has them.");
        }
        List<String> entries = new ArrayList<>();
        elements.forEach(element -> {
            if (element instanceof JsonString(var entry)) {
                entries.add(entry);
            }
        });
        return new WarningList(name, kind(json.text("type").orElse("")), entries);
    }

    /// As its maker dated it; empty when not at all.
    public static String version(String text) {
        return switch (JsonText.readObject(text).get("version")) {
            case JsonNumber(var number) -> number.toString();
            case JsonString(var word) -> word;
            case null, default -> "";
        };
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(word.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new InvalidInputException(
                "The warning list is of an unknown type.", "Known are cidr, hostname, string, substring and regex.");
    }
}
