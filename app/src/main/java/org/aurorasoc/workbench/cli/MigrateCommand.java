package org.aurorasoc.workbench.cli;

import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.MigrationOption;
import org.aurorasoc.workbench.domain.MigrationPlan;
import org.aurorasoc.workbench.domain.MigrationStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `migrate`
@Command(
        name = "migrate",
        description = "Adds to the store's schema what the workbench needs, and says what that was. Options of a shared"
                + " table (see --list) are added only by name.")
final class MigrateCommand implements Runnable, NeedsStore {
    private final Session session;

    @Option(
            names = {"--list", "--plan"},
            description = "Changes nothing: lists what is pending, and the options with what each costs.")
    private boolean list;

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "OPTION",
            description = "Adds these options too; others go on reading and writing meanwhile.")
    private List<String> with = List.of();

    MigrateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (list) {
            lines(session.services().connection().plan()).forEach(session::print);
            return;
        }
        ProgressLines progress = new ProgressLines(session.console().err(), "steps");
        session.services().connection().migrate(session.cancel(), progress).forEach(session::print);
        if (!with.isEmpty()) {
            session.services().connection().add(with).forEach(session::print);
        }
        CatchUpCommand.afterwards(session);
    }

    private static List<String> lines(MigrationPlan plan) {
        Stream<String> steps = plan.steps().isEmpty()
                ? Stream.of("Nothing is pending: the schema is up to date.")
                : plan.steps().stream().map(MigrateCommand::line);
        Stream<String> options = plan.options().stream().flatMap(MigrateCommand::lines);
        return Stream.concat(steps, options).toList();
    }

    private static String line(MigrationStep step) {
        return "pending  " + step.name() + ": " + step.summary();
    }

    private static Stream<String> lines(MigrationOption option) {
        String first = "option   " + option.name() + " (" + option.state().word() + "): " + option.gives();
        return option.state() == MigrationOption.State.THERE
                ? Stream.of(first)
                : Stream.of(first, "         " + option.costs());
    }
}
