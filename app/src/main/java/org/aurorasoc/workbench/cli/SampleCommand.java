package org.aurorasoc.workbench.cli;

import java.util.List;
import org.aurorasoc.workbench.service.SampleService;
import org.aurorasoc.workbench.service.intake.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sample load`, `sample remove`
@Command(
        name = "sample",
        description = "The bundled library of synthetic cases and indicators, each marked as a sample.")
final class SampleCommand extends CommandGroup {
    SampleCommand(Session session) {
        super(new Load(session), new Remove(session));
    }

    @Command(name = "load", description = "Loads the samples.")
    static final class Load implements Runnable, NeedsStore {
        private final Session session;

        @Option(names = "--cases-only", description = "Without the indicators.")
        boolean casesOnly;

        Load(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            SampleService samples = session.services().samples();
            ProgressLines progress = new ProgressLines(session.console().err(), "samples");
            List<ImportReport> reports = casesOnly
                    ? List.of(samples.loadCases(session.cancel(), progress))
                    : samples.load(session.cancel(), progress);
            for (ImportReport report : reports) {
                report.notes().forEach(session::say);
                report.endedEarly().ifPresent(e -> {
                    throw e;
                });
                session.say(report.collection() + ": " + ImportCommand.sentence(report));
            }
        }
    }

    @Command(name = "remove", description = "Removes the samples and nothing else.")
    static final class Remove implements Runnable, NeedsStore {
        private final Session session;

        Remove(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            int removed = session.services().samples().remove(session.cancel());
            session.say(removed + (removed == 1 ? " sample removed." : " samples removed."));
        }
    }
}
