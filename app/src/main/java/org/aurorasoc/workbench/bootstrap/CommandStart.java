package org.aurorasoc.workbench.bootstrap;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.cli.CommandLineProgram;
import org.aurorasoc.workbench.cli.Console;
import org.aurorasoc.workbench.cli.Session;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.home.CallerStreams;
import org.aurorasoc.workbench.home.CommandRequest;
import org.aurorasoc.workbench.home.Terminal;
import org.aurorasoc.workbench.service.ProgramVersion;
import org.aurorasoc.workbench.task.CancelToken;

/// Runs one command of this process: settings, workbench, command line, and everything closed again.
public final class CommandStart {
    static final int USAGE = 2;
    private static final int COULD_NOT = 3;

    private final Map<String, String> environment;
    private final Console console;

    public CommandStart(
            Map<String, String> environment, InputStream in, PrintStream out, PrintStream err, Path folder) {
        this.environment = Map.copyOf(environment);
        this.console = new Console(in, out, err, folder);
    }

    public int run(List<String> args) {
        if (args.equals(List.of(FirstLook.COMMAND))) {
            return new FirstLook(environment, console).run();
        }
        try (Workbench workbench = Workbench.by(environment, console.err()::println)) {
            Session session = new Session(console, workbench.services(), new CancelToken());
            return new CommandLineProgram(session, asked -> workbench.enter(request(asked), streams())).run(args);
        } catch (WorkbenchException e) {
            console.err().println((e.sentence() + " " + e.remedy()).strip());
            return e instanceof InvalidInputException ? USAGE : COULD_NOT;
        }
    }

    private CommandRequest request(List<String> args) {
        Terminal terminal = new Terminal(false, 0, console.out().charset());
        return new CommandRequest(ProgramVersion.CURRENT, args, console.folder(), environment, terminal);
    }

    private CallerStreams streams() {
        return new CallerStreams(console.in(), console.out(), console.err());
    }
}
