package org.aurorasoc.workbench.bootstrap;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.aurorasoc.workbench.home.CallerStreams;
import org.aurorasoc.workbench.home.CommandRequest;
import org.aurorasoc.workbench.home.Home;
import org.aurorasoc.workbench.home.HomeAccess;
import org.aurorasoc.workbench.home.HomeEntry;
import org.aurorasoc.workbench.home.OwnedHome;
import org.aurorasoc.workbench.home.ServedCommand;
import org.aurorasoc.workbench.home.Terminal;
import org.aurorasoc.workbench.service.ProgramVersion;
import org.jspecify.annotations.Nullable;

/// The place of the one window of a home, on either store. A second start asks the window that sits there to come
/// forward, and ends; when it crashed, its place is free again.
final class WindowSeat implements AutoCloseable {
    private static final List<String> COME_FORWARD = List.of("window");

    private final Home home;
    private @Nullable OwnedHome taken;

    WindowSeat(Home home) {
        this.home = home;
    }

    OptionalInt take(CallerStreams streams) {
        CommandRequest request = new CommandRequest(
                ProgramVersion.CURRENT,
                COME_FORWARD,
                Path.of("").toAbsolutePath(),
                Map.of(),
                new Terminal(false, 0, StandardCharsets.UTF_8));
        return switch (new HomeAccess(ProgramVersion.CURRENT).seat(home, request, streams)) {
            case HomeEntry.Served(int exitCode) -> OptionalInt.of(exitCode);
            case OwnedHome ours -> {
                taken = ours;
                yield OptionalInt.empty();
            }
        };
    }

    boolean followsCrash() {
        return taken != null && taken.followsCrash();
    }

    void serve(Runnable comeForward) {
        if (taken != null) {
            taken.serve(command -> {
                comeForward.run();
                return told(command);
            });
        }
    }

    private static int told(ServedCommand command) {
        long pid = ProcessHandle.current().pid();
        command.out().println("The workbench is open already (process " + pid + "); its window was brought forward.");
        return 0;
    }

    @Override
    public void close() {
        if (taken != null) {
            taken.close();
        }
    }
}
