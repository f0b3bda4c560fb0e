package org.aurorasoc.workbench.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.ImportReport;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.service.intake.IndicatorKind;
import org.aurorasoc.workbench.service.intake.RecordKind;
import org.aurorasoc.workbench.service.intake.RecordLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `import cases`, `import iocs`
@Command(name = "import", description = "Brings in JSON Lines (also gzipped), one record a line.")
final class ImportCommand extends CommandGroup {
    private static final String GO_ON =
            "What is counted here is stored. Import the same file again to go on: what is stored is not done again.";

    ImportCommand(Session session) {
        super(new Cases(session), new Iocs(session));
    }

    static String sentence(ImportReport report) {
        double rate = report.lines() / Math.max(report.seconds(), 1e-3);
        return String.format(
                Locale.ROOT,
                "%,d lines: %,d added, %,d replaced, %,d amended, %,d unchanged, %,d bad · %.1f s · %,.0f/s",
                report.lines(),
                report.count(RowFate.ADDED),
                report.count(RowFate.REPLACED),
                report.count(RowFate.AMENDED),
                report.count(RowFate.UNCHANGED),
                report.badLines(),
                report.seconds(),
                rate);
    }

    private static int bringIn(Session session, String file, RecordKind kind) {
        try (RecordLines lines = RecordLines.open(session.console().resolve(file))) {
            ImportReport report = session.services()
                    .imports()
                    .run(
                            lines,
                            kind,
                            session.cancel(),
                            new ProgressLines(session.console().err(), "lines"));
            return told(session, report);
        }
    }

    private static int told(Session session, ImportReport report) {
        report.firstBad().forEach(bad -> session.say("Line " + bad.number() + ": " + bad.why()));
        long untold = report.badLines() - report.firstBad().size();
        if (untold > 0) {
            session.say("… and " + untold + " more bad lines.");
        }
        if (report.truncated() > 0) {
            session.say(report.truncated()
                    + " texts are longer than the model reads: their meaning is that of their start.");
        }
        report.notes().forEach(session::say);
        session.say(sentence(report));
        Optional<WorkbenchException> end = report.endedEarly();
        end.ifPresent(e -> {
            session.say(GO_ON);
            throw e;
        });
        return report.badLines() > 0 ? ExitCode.NO : ExitCode.DONE;
    }

    @Command(name = "cases", description = "Closed cases: the payload contract plus \"id\".")
    static final class Cases implements Callable<Integer>, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "FILE", description = "JSON Lines, may be gzipped.")
        String file = "";

        Cases(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            int code = bringIn(session, file, new CaseKind());
            CatchUpCommand.afterwards(session);
            return code;
        }
    }

    @Command(name = "iocs", description = "Indicators: value (or ioc), type, context and their own fields.")
    static final class Iocs implements Callable<Integer>, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "FILE", description = "JSON Lines, may be gzipped.")
        String file = "";

        Iocs(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return bringIn(session, file, new IndicatorKind());
        }
    }
}
