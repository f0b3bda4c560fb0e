package org.aurorasoc.workbench.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.json.TomlText;

/// Changes `workbench.toml` one value at a time and keeps all else as it was written. What it wrote is read again
/// before it replaces the file: a line it does not understand is left to its owner. Secrets are turned away.
public final class SettingsWriter {
    private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final List<SettingName> SECRET = List.of(SettingName.PG_PASSWORD);

    private final Path home;
    private final Map<String, String> environment;

    public SettingsWriter(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    /// @param profile empty for the top of the file
    public void set(Optional<String> profile, SettingName name, String value) {
        if (SECRET.contains(name)) {
            throw WrittenValue.secret();
        }
        WrittenValue.demand(value);
        String table = table(profile);
        change(edit -> {
            String key = spelling(name, table);
            if (value.isBlank()) {
                edit.remove(table, 1, key);
            } else {
                edit.set(table, 1, key, quoted(value));
            }
            return new Expectation(table, key, value.isBlank() ? null : value);
        });
    }

    /// Makes a profile with these settings, or changes them in one that is there.
    public void profile(String name, Map<SettingName, String> settings) {
        if (!PROFILE.matcher(name).matches()) {
            throw new InvalidInputException(
                    "A profile's name is made of letters, digits, _ and -, at most 40.", "Correct the name.");
        }
        settings.forEach((setting, value) -> set(Optional.of(name), setting, value));
    }

    public void removeProfile(String name) {
        if (origins().active().filter(name::equals).isPresent()) {
            throw new InvalidInputException("This profile is in use.", "Use another one first.");
        }
        change(edit -> {
            edit.removeTable(SettingsFile.PROFILES + "." + name);
            return new Expectation(SettingsFile.PROFILES, name, null);
        });
    }

    /// Empty: the settings at the top of the file alone.
    public void activate(Optional<String> profile) {
        change(edit -> {
            profile.ifPresentOrElse(
                    name -> edit.set("", 1, SettingsFile.ACTIVE, quoted(name)),
                    () -> edit.remove("", 1, SettingsFile.ACTIVE));
            return new Expectation("", SettingsFile.ACTIVE, profile.orElse(null));
        });
    }

    /// @param number of the feed in the file, from 1
    public void feed(int number, String key, Object value) {
        change(edit -> {
            edit.set(SettingsFile.FEED, number, key, literal(value));
            return new Expectation(SettingsFile.FEED + "#" + number, key, value);
        });
    }

    /// Adds a table at the end of the file.
    public void addFeed(Map<String, Object> table) {
        table.values().forEach(value -> WrittenValue.demand(value.toString()));
        change(edit -> {
            edit.addElement(
                    SettingsFile.FEED,
                    table.entrySet().stream()
                            .map(entry -> entry.getKey() + " = " + literal(entry.getValue()))
                            .toList());
            return (before, after) -> FeedList.of(before).and(table).isIn(before, after);
        });
    }

    /// @param number of the feed in the file, from 1
    public void removeFeed(int number) {
        change(edit -> {
            edit.removeElement(SettingsFile.FEED, number);
            return (before, after) -> FeedList.of(before).without(number).isIn(before, after);
        });
    }

    private static String literal(Object value) {
        return value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private SettingOrigins origins() {
        return SettingOrigins.read(environment, home);
    }

    private static String table(Optional<String> profile) {
        return profile.map(name -> SettingsFile.PROFILES + "." + name).orElse("");
    }

    /// As the file spells it already, else by its first name.
    private String spelling(SettingName name, String table) {
        Map<String, Object> entries = Expectation.table(TomlText.read(SettingsFile.NAME, text()), table);
        return name.inFile().stream()
                .filter(entries::containsKey)
                .findFirst()
                .orElse(name.inFile().getFirst());
    }

    private interface Change {
        Expected on(TomlEdit edit);
    }

    /// What a change must come to.
    interface Expected {
        boolean holds(Map<String, Object> before, Map<String, Object> after);
    }

    private synchronized void change(Change change) {
        String before = text();
        TomlEdit edit = new TomlEdit(before);
        Expected expected = change.on(edit);
        String after = edit.text();
        if (!expected.holds(TomlText.read(SettingsFile.NAME, before), readAgain(after))) {
            throw byHand();
        }
        if (after.equals(before)) {
            return;
        }
        new SettingsLoader(_ -> {}).load(environment, home, Optional.of(after));
        try {
            PrivateFiles.folder(home);
            PrivateFiles.write(home.resolve(SettingsFile.NAME), after.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FileAccessException(
                    "The settings could not be written.", "Check the room on the disk and the rights of the home.", e);
        }
    }

    private static Map<String, Object> readAgain(String text) {
        try {
            return TomlText.read(SettingsFile.NAME, text);
        } catch (InvalidInputException e) {
            throw byHand();
        }
    }

    private static InvalidInputException byHand() {
        return new InvalidInputException(
                SettingsFile.NAME + " writes this in a way that the window does not change.",
                "Change it in the file; the window shows it then.");
    }

    private String text() {
        return SettingsFile.text(home.resolve(SettingsFile.NAME)).orElse("");
    }

    private static String quoted(String value) {
        StringBuilder literal = new StringBuilder("\"");
        value.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                literal.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point)) {
                literal.append(String.format("\\u%04X", point));
            } else {
                literal.appendCodePoint(point);
            }
        });
        return literal.append('"').toString();
    }
}
