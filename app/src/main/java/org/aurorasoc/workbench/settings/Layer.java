package org.aurorasoc.workbench.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What one place says: the environment, the active profile, or the top of the settings file. A name that stands alone
/// wins over the same part of a DATABASE_URL beside it.
final class Layer {
    private static final List<SettingName> PARTS_OF_A_URL =
            List.of(SettingName.PG_HOST, SettingName.PG_PORT, SettingName.PG_DATABASE, SettingName.PG_USER);

    private final Map<SettingName, Choice> choices;
    private @Nullable DatabaseUrl url;

    Layer(Map<SettingName, Choice> choices) {
        this.choices = new EnumMap<>(SettingName.class);
        this.choices.putAll(choices);
    }

    /// A variable that is set but empty counts as not set, as compose files leave them.
    static Layer ofEnvironment(Map<String, String> environment) {
        Map<SettingName, Choice> choices = new EnumMap<>(SettingName.class);
        for (SettingName name : SettingName.values()) {
            name.inEnvironment().stream()
                    .map(spelling -> new Choice(spelling, Objects.requireNonNullElse(environment.get(spelling), "")))
                    .filter(choice -> !choice.value().isEmpty())
                    .findFirst()
                    .ifPresent(choice -> choices.put(name, choice));
        }
        return new Layer(choices);
    }

    void readDatabaseUrl(Consumer<String> warnings) {
        Choice written = choices.get(SettingName.DATABASE_URL);
        if (written == null) {
            return;
        }
        DatabaseUrl read = new DatabaseUrl(written, warnings);
        url = read;
        PARTS_OF_A_URL.stream()
                .filter(name -> differ(choices.get(name), read.parts().get(name)))
                .forEach(name -> warnings.accept(Objects.requireNonNull(choices.get(name))
                                .place() + " and " + written.place() + " disagree; the first is used."));
    }

    Optional<Choice> find(SettingName name) {
        Choice alone = choices.get(name);
        return Optional.ofNullable(
                alone != null || url == null ? alone : url.parts().get(name));
    }

    Optional<DatabaseUrl> databaseUrl() {
        return Optional.ofNullable(url);
    }

    boolean has(SettingName name) {
        return choices.containsKey(name);
    }

    private static boolean differ(@Nullable Choice alone, @Nullable Choice inUrl) {
        return alone != null && inUrl != null && !alone.value().equals(inUrl.value());
    }
}
