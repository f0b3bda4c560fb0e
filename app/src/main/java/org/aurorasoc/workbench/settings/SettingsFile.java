package org.aurorasoc.workbench.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.TomlText;
import org.jspecify.annotations.Nullable;

/// `workbench.toml`: keys at the top, and profiles of which one may be active. Only read; [SettingsWriter] writes it.
final class SettingsFile {
    static final String NAME = "workbench.toml";
    static final String ACTIVE = "active_profile";
    static final String PROFILES = "profiles";
    static final String FEED = "feed";
    private static final long LARGEST = 1024 * 1024;
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,60}");

    private final Consumer<String> warnings;

    SettingsFile(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /// The active profile, then the top; and the feeds.
    record Contents(List<Layer> layers, List<TomlText.Table> feeds, List<String> profiles, Optional<String> active) {}

    /// Nothing when there is no file.
    Contents read(Optional<String> text) {
        if (text.isEmpty()) {
            return new Contents(List.of(), List.of(), List.of(), Optional.empty());
        }
        Map<String, Object> top = TomlText.read(NAME, text.get());
        Map<String, Object> profiles = table(top.remove(PROFILES), PROFILES);
        Object active = top.remove(ACTIVE);
        List<TomlText.Table> feeds = feeds(top.remove(FEED));
        Layer topLayer = layer(top, "");
        List<String> names = profiles.keySet().stream().sorted().toList();
        return active == null
                ? new Contents(List.of(topLayer), feeds, names, Optional.empty())
                : new Contents(
                        List.of(profile(profiles, active), topLayer), feeds, names, Optional.of(active.toString()));
    }

    private static List<TomlText.Table> feeds(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof TomlText.Array(var elements)
                && elements.stream().allMatch(TomlText.Table.class::isInstance)) {
            return elements.stream().map(TomlText.Table.class::cast).toList();
        }
        throw new InvalidInputException(
                shown(FEED) + " must be a list of tables.", "Write each as [[feed]] with its keys below.");
    }

    private Layer profile(Map<String, Object> profiles, Object active) {
        if (!(active instanceof String name) || !profiles.containsKey(name)) {
            String known = profiles.keySet().stream().sorted().collect(Collectors.joining(", "));
            throw new InvalidInputException(
                    ACTIVE + " in " + NAME + " names a profile that the file does not have.",
                    known.isEmpty() ? "Add the profile, or remove the line." : "Name one of: " + known + ".");
        }
        String place = PROFILES + "." + name;
        return layer(table(profiles.get(name), place), place + ".");
    }

    private Layer layer(Map<String, Object> table, String prefix) {
        Map<SettingName, Choice> choices = new EnumMap<>(SettingName.class);
        for (Map.Entry<String, Object> entry : new TreeMap<>(table).entrySet()) {
            String place = shown(prefix + entry.getKey());
            Optional<SettingName> name = SettingName.ofFileKey(entry.getKey());
            if (name.isEmpty()) {
                warnings.accept(place + " is not a setting of the workbench and is ignored.");
            } else if (!isAliasOfPresent(name.get(), entry.getKey(), table)) {
                choices.put(name.get(), new Choice(place, scalar(entry.getValue(), place)));
            }
        }
        choices.values().removeIf(choice -> choice.value().isEmpty());
        return new Layer(choices);
    }

    private static boolean isAliasOfPresent(SettingName name, String key, Map<String, Object> table) {
        String own = name.inFile().getFirst();
        return !key.equals(own) && table.containsKey(own);
    }

    static String scalar(Object value, String place) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new InvalidInputException(place + " must be a text, a number or true/false.", "Correct " + place + ".");
    }

    private static Map<String, Object> table(@Nullable Object value, String place) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof TomlText.Table table) {
            return table.entries();
        }
        throw new InvalidInputException(
                shown(place) + " must be a table.", "Write it as [" + PROFILES + ".name] with its keys below.");
    }

    static String shown(String key) {
        return (SHOWABLE.matcher(key).matches() ? key : "A key") + " in " + NAME;
    }

    static Optional<String> text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InvalidInputException(NAME + " is larger than 1 MB.", "Remove what does not belong in it.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(NAME + " is not UTF-8 text.", "Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The settings file " + file + " cannot be read.", "Allow yourself to read it, or remove it.", e);
        }
    }
}
