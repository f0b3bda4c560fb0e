package org.aurorasoc.workbench.bootstrap;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.home.CallerStreams;
import org.aurorasoc.workbench.home.Home;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.setup.OpeningStep;
import org.aurorasoc.workbench.service.setup.SetupService;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.HomeFolder;
import org.aurorasoc.workbench.settings.SettingOrigins;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.settings.SettingsLoader;
import org.aurorasoc.workbench.settings.SettingsWriter;
import org.jspecify.annotations.Nullable;

/// The program behind a window, which may close its memory and open another one while the window stays.
public final class RunningWorkbench implements AutoCloseable {
    private final Map<String, String> environment;
    private final Consumer<String> warnings;
    private final Clock clock;
    private final Path home;
    private final SecretStart secrets;
    private final SetupService setup;
    /// Changed under the lock, read without it by the screen, which must not wait for a memory that opens or closes.
    private volatile Workbench current;
    private @Nullable WindowSeat seat;

    /// @param warnings hears what was ignored in the settings
    public RunningWorkbench(Map<String, String> environment, Consumer<String> warnings) {
        this(environment, warnings, Clock.systemUTC());
    }

    /// @param clock what is written bears its time
    public RunningWorkbench(Map<String, String> environment, Consumer<String> warnings, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.warnings = warnings;
        this.clock = clock;
        this.home = HomeFolder.ofThisMachine(environment).path();
        this.secrets = new SecretStart(environment, home);
        this.current = new Workbench(written(), secrets, clock);
        this.setup = new SetupService(new SetupService.Parts(
                new OpenMemory(),
                this::written,
                () -> SettingOrigins.read(this.environment, home),
                new SettingsWriter(this.environment, home),
                secrets,
                () -> ExtractionStart.listing(WorkbenchServices.warningLists(home))));
    }

    private final class OpenMemory implements SetupService.Memory {
        @Override
        public Settings settings() {
            return RunningWorkbench.this.settings();
        }

        @Override
        public OpeningStep opening() {
            return current.opening();
        }

        @Override
        public void reopen() {
            RunningWorkbench.this.reopen();
        }

        @Override
        public Check examine(FeedSettings feed) {
            return FeedStart.examine(new KeptSecrets(secrets).filled(feed), clock);
        }
    }

    /// Before a window shows: empty when it may show here, else the exit code, since the one that is there came
    /// forward. A home that cannot be used is for the window to say.
    public OptionalInt takeSeat(PrintStream out, PrintStream err) {
        try {
            seat = new WindowSeat(Home.open(home));
            return seat.take(new CallerStreams(InputStream.nullInputStream(), out, err));
        } catch (FileAccessException e) {
            return OptionalInt.empty();
        }
    }

    /// Whether the last window of this home ended without saying so.
    public boolean followsCrash() {
        return seat != null && seat.followsCrash();
    }

    /// From now on a second start brings this window forward.
    public void whenCalled(Runnable comeForward) {
        if (seat != null) {
            seat.serve(comeForward);
        }
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
            current = new Workbench(next, secrets, clock);
        }
    }

    @Override
    public synchronized void close() {
        try (SecretStart _ = secrets;
                WindowSeat _ = seat) {
            current.close();
        }
    }
}
