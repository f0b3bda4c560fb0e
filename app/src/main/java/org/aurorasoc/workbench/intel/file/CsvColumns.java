package org.aurorasoc.workbench.intel.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.settings.FeedSettings.CsvMapping;

/// The columns of one file: what each is called, and which has what meaning.
final class CsvColumns {
    private static final int MOST = 500;
    private static final List<String> USUAL_NAMES = List.of("value", "ioc", "indicator");

    private final List<String> names;
    private final Map<String, String> nameByMeaning = new HashMap<>();

    private CsvColumns(List<String> names) {
        this.names = names;
    }

    /// By the settings and the file's first row, which is the header when it has one.
    static CsvColumns of(CsvMapping mapping, List<String> firstRow) {
        CsvColumns columns = new CsvColumns(names(mapping.header(), firstRow));
        mapping.columns()
                .forEach((meaning, column) -> columns.nameByMeaning.put(meaning, columns.find(meaning, column)));
        columns.nameByMeaning.computeIfAbsent("value", _ -> columns.usual());
        return columns;
    }

    private static List<String> names(boolean header, List<String> firstRow) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < Math.min(MOST, firstRow.size()); at++) {
            String name = header ? firstRow.get(at).strip() : "";
            names.add(name.isEmpty() || names.contains(name) ? Integer.toString(at + 1) : name);
        }
        return names;
    }

    private String find(String meaning, String column) {
        if (column.matches("[0-9]{1,3}") && Integer.parseInt(column) >= 1 && Integer.parseInt(column) <= names.size()) {
            return names.get(Integer.parseInt(column) - 1);
        }
        return names.stream()
                .filter(name -> name.equalsIgnoreCase(column.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "The CSV lacks the column that is set for " + meaning + ".",
                        "Set columns to names of the header, or to numbers from 1."));
    }

    private String usual() {
        return names.stream()
                .filter(name -> USUAL_NAMES.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> names.isEmpty() ? "1" : names.getFirst());
    }

    /// A row with its fields by name; fields beyond the header are left out.
    JsonObject named(List<String> fields) {
        Map<String, Json> named = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(names.size(), fields.size()); at++) {
            named.put(names.get(at), Json.of(fields.get(at)));
        }
        return new JsonObject(named);
    }

    /// The field of that meaning, or empty.
    String text(JsonObject row, String meaning) {
        String name = nameByMeaning.get(meaning);
        return name == null ? "" : row.text(name).orElse("").strip();
    }
}
