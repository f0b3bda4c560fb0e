package org.aurorasoc.workbench.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.error.InvalidInputException;

/// Where each setting comes from, for the page that shows and changes them. Holds no secret.
///
/// @param profiles of the file, by name; `active` is the one in use
public record SettingOrigins(Map<SettingName, SettingOrigin> all, List<String> profiles, Optional<String> active) {
    private static final Set<SettingName> SECRET =
            Set.of(SettingName.PG_PASSWORD, SettingName.DATABASE_URL, SettingName.REDIS_URL);

    public SettingOrigins {
        all = Map.copyOf(all);
        profiles = List.copyOf(profiles);
    }

    public static SettingOrigins read(Map<String, String> environment, Path home) {
        SettingsFile file = new SettingsFile(_ -> {});
        SettingsFile.Contents contents = file.read(SettingsFile.text(home.resolve(SettingsFile.NAME)));
        Map<SettingName, SettingOrigin> all = new EnumMap<>(SettingName.class);
        Layer outside = withUrl(Layer.ofEnvironment(environment));
        List<Layer> layers =
                contents.layers().stream().map(SettingOrigins::withUrl).toList();
        boolean hasProfile = contents.active().isPresent();
        for (SettingName name : SettingName.values()) {
            find(outside, name, SettingOrigin.From.ENVIRONMENT).ifPresent(origin -> all.put(name, origin));
            for (int i = 0; i < layers.size(); i++) {
                SettingOrigin.From from = hasProfile && i == 0 ? SettingOrigin.From.PROFILE : SettingOrigin.From.FILE;
                find(layers.get(i), name, from).ifPresent(origin -> all.putIfAbsent(name, origin));
            }
        }
        return new SettingOrigins(all, contents.profiles(), contents.active());
    }

    /// A broken URL is the loader's to name; its parts come from nowhere then.
    private static Layer withUrl(Layer layer) {
        try {
            layer.readDatabaseUrl(_ -> {});
        } catch (InvalidInputException _) {
            return layer;
        }
        return layer;
    }

    private static Optional<SettingOrigin> find(Layer layer, SettingName name, SettingOrigin.From from) {
        return layer.find(name)
                .map(choice -> new SettingOrigin(from, choice.place(), SECRET.contains(name) ? "" : choice.value()));
    }

    /// Empty when nobody set it.
    public Optional<SettingOrigin> of(SettingName name) {
        return Optional.ofNullable(all.get(name));
    }

    /// The variable that sets it, when the environment does: it wins over the file, and the window cannot change it.
    public Optional<String> variable(SettingName name) {
        return of(name).filter(origin -> origin.from() == SettingOrigin.From.ENVIRONMENT)
                .map(SettingOrigin::place);
    }

    public String text(SettingName name, String byDefault) {
        return of(name).map(SettingOrigin::value).orElse(byDefault);
    }
}
