package org.aurorasoc.workbench.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.cli.Console;
import org.aurorasoc.workbench.files.FolderRemoval;
import org.aurorasoc.workbench.settings.SettingName;

/// What the program does where no window can open: recalls an example over the samples, in a home thrown away after.
final class FirstLook {
    static final String COMMAND = "first-look";
    private static final String QUERY = "dns tunnelling from hr laptops";
    private static final int COULD_NOT = 3;

    private final Map<String, String> environment;
    private final Console console;

    FirstLook(Map<String, String> environment, Console console) {
        this.environment = environment;
        this.console = console;
    }

    int run() {
        try {
            Path home = Files.createTempDirectory("workbench-first-look");
            try {
                return look(home);
            } finally {
                FolderRemoval.remove(home);
            }
        } catch (IOException e) {
            console.err().println("No folder for temporary files can be made or removed. Check the disk.");
            return COULD_NOT;
        }
    }

    private int look(Path home) {
        Map<String, String> inThere = new HashMap<>(environment);
        inThere.put(SettingName.WORKBENCH_HOME.name(), home.toString());
        inThere.put(SettingName.VECTOR_STORE_BACKEND.name(), "embedded");
        CommandStart start = new CommandStart(inThere, console.in(), console.out(), console.err(), console.folder());
        int loaded = start.run(List.of("sample", "load", "--cases-only"));
        return loaded == 0 ? start.run(List.of("recall", QUERY)) : loaded;
    }
}
