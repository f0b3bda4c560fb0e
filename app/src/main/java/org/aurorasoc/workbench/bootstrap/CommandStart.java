package org.aurorasoc.workbench.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.cli.CommandLineProgram;
import org.aurorasoc.workbench.cli.Console;
import org.aurorasoc.workbench.cli.Session;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.home.CallerStreams;
import org.aurorasoc.workbench.home.CommandRequest;
import org.aurorasoc.workbench.home.Terminal;
import org.aurorasoc.workbench.service.ProgramVersion;
import org.aurorasoc.workbench.service.Screenshots;
import org.aurorasoc.workbench.task.CancelToken;

/// Runs one command of this process: settings, workbench, command line, and everything closed again.
public final class CommandStart {
    static final int USAGE = 2;
    private static final int COULD_NOT = 3;
    /// As much as any command takes from there.
    private static final int READ_FIRST = 64 * 1024 * 1024 + 1;

    private final Map<String, String> environment;
    private final Console console;
    private final Screenshots screenshots;

    public CommandStart(
            Map<String, String> environment, InputStream in, PrintStream out, PrintStream err, Path folder) {
        this(environment, new Console(in, out, err, folder), Screenshots.NONE);
    }

    private CommandStart(Map<String, String> environment, Console console, Screenshots screenshots) {
        this.environment = Map.copyOf(environment);
        this.console = console;
        this.screenshots = screenshots;
    }

    /// The same, with something that can draw the window.
    public CommandStart drawing(Screenshots drawn) {
        return new CommandStart(environment, console, drawn);
    }

    public int run(List<String> args) {
        if (args.equals(List.of(FirstLook.COMMAND))) {
            return new FirstLook(environment, console).run();
        }
        try (Workbench workbench = Workbench.by(environment, console.err()::println)) {
            Console heard = args.contains("-") ? heardFirst() : console;
            Session session = new Session(heard, workbench.services(), new CancelToken(), screenshots);
            return new CommandLineProgram(session, asked -> workbench.enter(request(asked), streams(heard))).run(args);
        } catch (WorkbenchException e) {
            console.err().println((e.sentence() + " " + e.remedy()).strip());
            return e instanceof InvalidInputException ? USAGE : COULD_NOT;
        }
    }

    private CommandRequest request(List<String> args) {
        Terminal terminal = new Terminal(false, 0, console.out().charset());
        return new CommandRequest(ProgramVersion.CURRENT, args, console.folder(), environment, terminal);
    }

    private static CallerStreams streams(Console console) {
        return new CallerStreams(console.in(), console.out(), console.err());
    }

    /// What is piped in is read before the home is entered: in `case show X | case update X -` the first command
    /// may own the home and wait for the second, which it serves; that one would wait for the first one's output.
    private Console heardFirst() {
        try {
            byte[] first = console.in().readNBytes(READ_FIRST);
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), console.in());
            return new Console(all, console.out(), console.err(), console.folder());
        } catch (IOException e) {
            throw new FileAccessException("The text on stdin cannot be read.", "Pipe it in again.", e);
        }
    }
}
