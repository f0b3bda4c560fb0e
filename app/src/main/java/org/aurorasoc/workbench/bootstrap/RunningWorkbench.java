package org.aurorasoc.workbench.bootstrap;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.setup.SetupService;
import org.aurorasoc.workbench.settings.HomeFolder;
import org.aurorasoc.workbench.settings.SettingOrigins;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.settings.SettingsLoader;
import org.aurorasoc.workbench.settings.SettingsWriter;

/// The program behind a window, which may close its memory and open another one while the window stays.
public final class RunningWorkbench implements AutoCloseable {
    private final Map<String, String> environment;
    private final Consumer<String> warnings;
    private final Path home;
    private final SecretStart secrets;
    private final SetupService setup;
    /// Changed under the lock, read without it by the screen, which must not wait for a memory that opens or closes.
    private volatile Workbench current;

    /// @param warnings hears what was ignored in the settings
    public RunningWorkbench(Map<String, String> environment, Consumer<String> warnings) {
        this.environment = Map.copyOf(environment);
        this.warnings = warnings;
        this.home = HomeFolder.ofThisMachine(environment).path();
        this.secrets = new SecretStart(environment, home);
        this.current = new Workbench(written(), secrets);
        this.setup = new SetupService(new SetupService.Parts(
                this::settings,
                this::written,
                () -> SettingOrigins.read(this.environment, home),
                new SettingsWriter(this.environment, home),
                secrets,
                () -> ExtractionStart.listing(WorkbenchServices.warningLists(home)),
                this::reopen));
    }

    /// The use cases over the memory that is open now; the first call opens it.
    public synchronized Services own() {
        return current.own();
    }

    public Settings settings() {
        return current.settings();
    }

    public SetupService setup() {
        return setup;
    }

    private Settings written() {
        return new SettingsLoader(warnings).load(environment, home);
    }

    /// Settings that cannot be read leave all as it is.
    private void reopen() {
        Settings next = written();
        synchronized (this) {
            current.close();
            current = new Workbench(next, secrets);
        }
    }

    @Override
    public synchronized void close() {
        try (secrets) {
            current.close();
        }
    }
}
