package org.aurorasoc.workbench.viewmodel.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.settings.SettingOrigin;
import org.aurorasoc.workbench.settings.SettingOrigins;
import org.aurorasoc.workbench.viewmodel.Reasons;

/// Lines for single settings: a field, or what the environment says and that it does.
final class RowWriter {
    private final Messages messages;
    private final SettingActions actions;

    RowWriter(Messages messages, SettingActions actions) {
        this.messages = messages;
        this.actions = actions;
    }

    Reasons reasons() {
        return new Reasons(messages);
    }

    String text(String key, Object... arguments) {
        return messages.text("settings." + key, arguments);
    }

    SettingRow entry(SettingOrigins origins, SettingName name, String key, String shown) {
        return origins.variable(name)
                .map(variable -> fixed(key, shown, variable))
                .orElseGet(() -> SettingRow.of(
                        text(key),
                        new SettingControl.Entry(
                                origins.text(name, ""), shown, value -> actions.set(name, value.strip())),
                        origin(origins, name)));
    }

    SettingRow choice(SettingOrigins origins, SettingName name, String key, String chosen, List<String> words) {
        return oneOf(options(key, words), chosen, origins, name, key);
    }

    /// The options' texts are not spelled by what is written.
    SettingRow oneOf(
            List<SettingControl.Option> options, String chosen, SettingOrigins origins, SettingName name, String key) {
        String shown = options.stream()
                .filter(option -> option.word().equals(chosen))
                .map(SettingControl.Option::text)
                .collect(Collectors.joining());
        return origins.variable(name)
                .map(variable -> fixed(key, shown, variable))
                .orElseGet(() -> SettingRow.of(
                        text(key),
                        new SettingControl.Choice(options, chosen, word -> actions.set(name, word)),
                        origin(origins, name)));
    }

    SettingControl choice(String key, List<String> words, String chosen, java.util.function.Consumer<String> commit) {
        return new SettingControl.Choice(options(key, words), chosen, commit);
    }

    private List<SettingControl.Option> options(String key, List<String> words) {
        return words.stream()
                .map(word -> new SettingControl.Option(word, text(key + "." + word)))
                .toList();
    }

    SettingRow fixed(String key, String shown, String variable) {
        return SettingRow.of(
                text(key),
                new SettingControl.Fact(VisibleText.line(shown), true),
                text("by.environment", VisibleText.line(variable)));
    }

    SettingRow fact(String key, String shown, boolean mono, String state) {
        return SettingRow.of(text(key), new SettingControl.Fact(VisibleText.line(shown), mono), state);
    }

    private String origin(SettingOrigins origins, SettingName name) {
        return origins.of(name)
                .filter(origin -> origin.from() == SettingOrigin.From.PROFILE)
                .flatMap(_ -> origins.active())
                .map(profile -> text("by.profile", VisibleText.line(profile)))
                .orElse("");
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(RowWriter::word).toList();
    }

    static <K> Map<K, String> filled(Map<K, String> values) {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
