package org.aurorasoc.workbench.cli;

import java.util.OptionalInt;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.service.casework.CaseDetails;
import org.aurorasoc.workbench.service.casework.ClosedCase;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `case close`, `case update`, `case show`, `case delete`, and what is said about cases
@Command(name = "case", description = "Single cases.")
final class CaseCommand extends CommandGroup {
    CaseCommand(Session session) {
        super(
                new Close(session),
                new Update(session),
                new Show(session),
                new Delete(session),
                new JudgeCommand.Link(session),
                new JudgeCommand.Unrelated(session),
                new JudgeCommand.Unlink(session));
    }

    /// One sentence about what is stored now.
    static void tell(Session session, ClosedCase closed) {
        String what =
                switch (closed.fate()) {
                    case ADDED -> "closed";
                    case REPLACED, AMENDED -> "changed";
                    case UNCHANGED -> "unchanged";
                };
        session.say(closed.id() + " " + what + ", version " + closed.version() + ".");
        if (closed.truncated()) {
            session.say("Its summary is longer than the model reads: its meaning is that of its start.");
        }
        if (closed.fate() != RowFate.UNCHANGED && !closed.degradedReason().isEmpty()) {
            session.say("Not found by meaning yet, for want of the model: " + closed.degradedReason()
                    + " Mend that, then run: collections reembed aurora_cases");
        }
    }

    @Command(name = "close", description = "Stores one closed case: the payload contract plus \"id\".")
    static final class Close implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "FILE|-", description = "A JSON document; - reads standard input.")
        String file = "";

        Close(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            tell(session, session.services().cases().close(JsonInput.object(session, file), session.cancel()));
        }
    }

    @Command(
            name = "update",
            description = "Changes the members given, null takes one away. What case show printed, edited, is refused "
                    + "when somebody else changed the case meanwhile.")
    static final class Update implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(index = "0", paramLabel = "ID", description = "The case's id.")
        String id = "";

        @Parameters(index = "1", paramLabel = "FILE|-", description = "A JSON document; - reads standard input.")
        String file = "";

        @Option(names = "--version", paramLabel = "N", description = "Only when the case still has this version.")
        int version = -1;

        Update(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            JsonObject changes = JsonInput.object(session, file);
            String named = changes.text("id").orElse(id);
            if (!named.equals(id)) {
                throw new InvalidInputException("The document has another id.", "Name the case it belongs to.");
            }
            OptionalInt expected = version < 0 ? OptionalInt.empty() : OptionalInt.of(version);
            tell(session, session.services().cases().update(id, changes.without("id"), expected, session.cancel()));
        }
    }

    @Command(name = "show", description = "One case as it is stored, as a JSON document.")
    static final class Show implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "ID", description = "The case's id.")
        String id = "";

        @Option(names = "--note", description = "As a note for a ticket: Markdown, defanged.")
        boolean note;

        Show(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            CaseDetails found = session.services().cases().show(id);
            if (note) {
                CaseRecord record = new CaseRecord(id, found.entry().payload());
                session.print(session.services().notes().of(record).stripTrailing());
            } else {
                session.print(CaseDocument.of(found));
            }
        }
    }

    @Command(name = "delete", description = "Deletes one case.")
    static final class Delete implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "ID", description = "The case's id.")
        String id = "";

        @Option(names = "--yes", description = "Really delete.")
        boolean yes;

        Delete(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            if (!yes) {
                throw new InvalidInputException("Deleting needs --yes.", "Add it when you are sure.");
            }
            session.services().cases().delete(id, session.cancel());
            session.say("1 case deleted.");
        }
    }
}
