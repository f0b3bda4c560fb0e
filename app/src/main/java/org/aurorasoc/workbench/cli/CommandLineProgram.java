package org.aurorasoc.workbench.cli;

import java.util.List;
import java.util.OptionalInt;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Runs one command: parses it, lets it pass the gate, and turns whatever goes wrong into one sentence
/// and an exit code.
public final class CommandLineProgram {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

    private final Session session;
    private final Gate gate;

    public CommandLineProgram(Session session, Gate gate) {
        this.session = session;
        this.gate = gate;
    }

    public int run(List<String> args) {
        CommandLine line = commands();
        line.setExecutionStrategy(parsed -> execute(parsed, args));
        return line.execute(args.toArray(String[]::new));
    }

    private CommandLine commands() {
        CommandLine line = new CommandLine(new RootCommand());
        add(line, new RecallCommand(session));
        add(line, new FrozenCommand(session));
        add(line, new ImportCommand(session));
        add(line, new CaseCommand(session));
        add(line, new DraftCommand(session));
        add(line, new HistoryCommand(session));
        add(line, new CollectionsCommand(session));
        add(line, new ExtractCommand(session));
        add(line, new EnrichCommand(session));
        add(line, new IndicatorCommand(session));
        add(line, new EmbedCommand(session));
        add(line, new ModelCommand(session));
        add(line, new QualityCommand(session));
        add(line, new BenchCommand(session));
        add(line, new SampleCommand(session));
        add(line, new ScreenshotsCommand(session));
        add(line, new DoctorCommand(session));
        add(line, new MigrateCommand(session));
        add(line, new VersionCommand(session));
        line.setOut(writer(session.console().out()));
        line.setErr(writer(session.console().err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setParameterExceptionHandler((e, _) -> usage(e));
        line.setExecutionExceptionHandler((e, _, _) -> failed(e));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // A pasted value may begin with @: it is never the name of a file with more arguments.
        line.setExpandAtFiles(false);
        return line;
    }

    private static void add(CommandLine parent, Object command) {
        CommandLine child = new CommandLine(command);
        if (command instanceof CommandGroup group) {
            group.members().forEach(member -> add(child, member));
        }
        parent.addSubcommand(child);
    }

    private static java.io.PrintWriter writer(java.io.PrintStream stream) {
        return new java.io.PrintWriter(stream, true);
    }

    private int execute(ParseResult parsed, List<String> args) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        OptionalInt elsewhere = passGate(lastCommand(parsed), args);
        return elsewhere.isPresent() ? elsewhere.getAsInt() : new RunLast().execute(parsed);
    }

    /// Empty when the command may run here. A command that looks for faults runs even where the gate is stuck: that is
    /// one of the faults it names.
    private OptionalInt passGate(Object command, List<String> args) {
        if (!(command instanceof NeedsStore)) {
            return OptionalInt.empty();
        }
        try {
            return gate.servedElsewhere(args);
        } catch (WorkbenchException e) {
            return command instanceof DoctorCommand ? OptionalInt.empty() : OptionalInt.of(explain(e));
        }
    }

    private static Object lastCommand(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.commandSpec().userObject();
    }

    /// One sentence: the library's first line, which names the option.
    private int usage(ParameterException e) {
        String message = e.getMessage() == null ? "The command is not understood" : e.getMessage();
        session.say(VisibleText.line(message.split("\\R", 2)[0]) + ". Try --help.");
        return ExitCode.USAGE;
    }

    private int failed(Exception e) {
        return explain(e instanceof WorkbenchException known ? known : unexpected(e));
    }

    private static UnexpectedException unexpected(Exception e) {
        LOG.error("command_failed kind={}", e.getClass().getName(), e);
        return new UnexpectedException(
                "The program met a fault of its own (" + e.getClass().getSimpleName() + ").",
                "The log in the home folder says more.",
                e);
    }

    private int explain(WorkbenchException e) {
        session.say(e.remedy().isEmpty() ? e.sentence() : e.sentence() + " " + e.remedy());
        return ExitCode.of(e);
    }
}
