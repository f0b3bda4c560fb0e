package org.aurorasoc.workbench.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.json.TomlText;
import org.jspecify.annotations.Nullable;

/// What one change of the settings file must come to: this key has this value (null: is gone), and all else
/// is as it was.
///
/// @param table dotted, empty for the top; `feed#2` is the second of a list
record Expectation(String table, String key, @Nullable Object value) implements SettingsWriter.Expected {
    @Override
    public boolean holds(Map<String, Object> before, Map<String, Object> after) {
        return changed(before, path()).equals(after);
    }

    static Map<String, Object> table(Map<String, Object> top, String table) {
        Map<String, Object> at = top;
        for (String step : table.isEmpty() ? new String[0] : table.split("\\.")) {
            at = at.get(step) instanceof TomlText.Table(var entries) ? entries : Map.of();
        }
        return at;
    }

    private List<String> path() {
        return table.isEmpty() ? List.of() : List.of(table.split("\\."));
    }

    private Map<String, Object> changed(Map<String, Object> entries, List<String> path) {
        Map<String, Object> result = new HashMap<>(entries);
        if (path.isEmpty()) {
            if (value == null) {
                result.remove(key);
            } else {
                result.put(key, value);
            }
            return result;
        }
        String[] step = path.getFirst().split("#");
        List<String> rest = path.subList(1, path.size());
        if (step.length > 1) {
            result.put(step[0], element(entries.get(step[0]), Integer.parseInt(step[1]) - 1, rest));
        } else {
            Map<String, Object> inner = entries.get(step[0]) instanceof TomlText.Table(var there) ? there : Map.of();
            Map<String, Object> after = changed(inner, rest);
            if (after.isEmpty()) {
                result.remove(step[0]);
            } else {
                result.put(step[0], new TomlText.Table(after));
            }
        }
        return result;
    }

    private Object element(@Nullable Object list, int index, List<String> rest) {
        List<Object> elements = new ArrayList<>(list instanceof TomlText.Array(var there) ? there : List.of());
        if (index < elements.size() && elements.get(index) instanceof TomlText.Table(var entries)) {
            elements.set(index, new TomlText.Table(changed(entries, rest)));
        }
        return new TomlText.Array(elements);
    }
}
