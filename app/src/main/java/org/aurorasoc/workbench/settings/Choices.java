package org.aurorasoc.workbench.settings;

import java.util.List;
import java.util.Optional;

/// All layers, the strongest first.
record Choices(List<Layer> layers) {
    Optional<Choice> find(SettingName name) {
        return layers.stream().flatMap(layer -> layer.find(name).stream()).findFirst();
    }

    /// The URL of the strongest layer that has one.
    Optional<DatabaseUrl> databaseUrl() {
        return layers.stream().flatMap(layer -> layer.databaseUrl().stream()).findFirst();
    }

    boolean anyHas(SettingName name) {
        return layers.stream().anyMatch(layer -> layer.has(name));
    }

    String text(SettingName name, String byDefault) {
        return find(name).map(Choice::plainText).orElse(byDefault);
    }

    Secret secret(SettingName name) {
        return find(name).map(choice -> new Secret(choice.value())).orElse(Secret.NONE);
    }

    int number(SettingName name, int least, int most, int byDefault) {
        return find(name).map(choice -> choice.numberBetween(least, most)).orElse(byDefault);
    }

    @Override
    public String toString() {
        return layers.size() + " layers of settings";
    }
}
