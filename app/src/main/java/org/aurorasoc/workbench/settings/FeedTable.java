package org.aurorasoc.workbench.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.TomlText;

/// One table of the settings file while it is read. What nobody asked for is named at the end.
final class FeedTable {
    private final Map<String, Object> entries;
    private final String prefix;
    private final Set<String> asked = new HashSet<>();

    FeedTable(Map<String, Object> entries, String prefix) {
        this.entries = entries;
        this.prefix = prefix;
    }

    String place(String key) {
        return SettingsFile.shown(prefix + "." + key);
    }

    /// An empty text counts as not set.
    Optional<Choice> find(String key) {
        asked.add(key);
        Object value = entries.get(key);
        return value == null
                ? Optional.empty()
                : Optional.of(new Choice(place(key), SettingsFile.scalar(value, place(key))))
                        .filter(choice -> !choice.value().isBlank());
    }

    Choice required(String key) {
        return find(key)
                .orElseThrow(() -> new InvalidInputException(
                        place(key) + " is missing.", "Add " + key + " to the feed, or remove the feed."));
    }

    String text(String key, String byDefault) {
        return find(key).map(choice -> choice.plainText().strip()).orElse(byDefault);
    }

    boolean flag(String key, boolean byDefault) {
        return find(key).map(Choice::isTrue).orElse(byDefault);
    }

    int number(String key, int least, int most, int byDefault) {
        return find(key).map(choice -> choice.numberBetween(least, most)).orElse(byDefault);
    }

    /// A list, or one text.
    List<Choice> list(String key) {
        asked.add(key);
        if (!(entries.get(key) instanceof TomlText.Array(var elements))) {
            return find(key).stream().toList();
        }
        List<Choice> list = new ArrayList<>();
        elements.forEach(element -> list.add(new Choice(place(key), SettingsFile.scalar(element, place(key)))));
        return list;
    }

    FeedTable table(String key) {
        asked.add(key);
        return switch (entries.get(key)) {
            case null -> new FeedTable(Map.of(), prefix + "." + key);
            case TomlText.Table(var inner) -> new FeedTable(inner, prefix + "." + key);
            default ->
                throw new InvalidInputException(
                        place(key) + " must be a table.", "Write it as " + key + " = { name = \"column\" }.");
        };
    }

    void nameTheRest(Consumer<String> warnings) {
        new TreeMap<>(entries)
                .keySet().stream()
                        .filter(key -> !asked.contains(key))
                        .forEach(key -> warnings.accept(place(key) + " is not a setting of this feed and is ignored."));
    }

    @Override
    public String toString() {
        return prefix;
    }
}
