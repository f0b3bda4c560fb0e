package org.aurorasoc.workbench.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.aurorasoc.workbench.error.InvalidInputException;

/// Where the home is: WORKBENCH_HOME, else the system's folder for a user's data.
public final class HomeFolder {
    private static final String NAME = "aurorasoc-workbench";

    private final Map<String, String> environment;
    private final String system;
    private final Path userHome;

    public HomeFolder(Map<String, String> environment, String systemName, Path userHome) {
        this.environment = environment;
        this.system = systemName.toLowerCase(Locale.ROOT);
        this.userHome = userHome;
    }

    public static HomeFolder ofThisMachine(Map<String, String> environment) {
        return new HomeFolder(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /// Always absolute: a served command runs in another process's working folder.
    public Path path() {
        String chosen = variable(SettingName.WORKBENCH_HOME.name());
        if (chosen.isEmpty()) {
            return userData().resolve(NAME).toAbsolutePath().normalize();
        }
        try {
            return Path.of(chosen).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new InvalidInputException(
                    SettingName.WORKBENCH_HOME + " is not a path.", "Set it to a folder of your own.", e);
        }
    }

    private Path userData() {
        if (system.startsWith("windows")) {
            return folderOr("LOCALAPPDATA", userHome.resolve("AppData").resolve("Local"));
        }
        if (system.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support");
        }
        return folderOr("XDG_DATA_HOME", userHome.resolve(".local").resolve("share"));
    }

    /// The XDG rules say to ignore a relative one.
    private Path folderOr(String variable, Path byDefault) {
        String value = variable(variable);
        return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : byDefault;
    }

    private String variable(String name) {
        return Objects.requireNonNullElse(environment.get(name), "");
    }
}
