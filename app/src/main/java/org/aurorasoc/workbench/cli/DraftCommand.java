package org.aurorasoc.workbench.cli;

import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.domain.draft.DraftText;
import org.aurorasoc.workbench.error.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `draft show`, `draft add`, `draft note`, `draft close`, `draft clear`
@Command(name = "draft", description = "The case in hand: one a home, saved with every change.")
final class DraftCommand extends CommandGroup {
    DraftCommand(Session session) {
        super(
                new Show(session),
                new DraftAddCommand(session),
                new Note(session),
                new Close(session),
                new Clear(session));
    }

    @Command(name = "show", description = "The draft as a JSON document.")
    static final class Show implements Runnable, NeedsStore {
        private final Session session;

        Show(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            session.print(DraftText.write(session.services().draft().judged()));
        }
    }

    @Command(name = "note", description = "The draft as a note for a ticket: Markdown, defanged.")
    static final class Note implements Runnable, NeedsStore {
        private final Session session;

        Note(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            CaseDraft draft = session.services().draft().judged();
            CaseRecord record = new CaseRecord("", draft.record("").without("id"));
            session.print(session.services().notes().of(record).stripTrailing());
        }
    }

    @Command(name = "close", description = "Closes the draft as a new case, and empties it.")
    static final class Close implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "ID", description = "The new case's id.")
        String id = "";

        Close(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            CaseCommand.tell(session, session.services().draft().close(id, session.cancel()));
        }
    }

    @Command(name = "clear", description = "Throws the draft away.")
    static final class Clear implements Runnable, NeedsStore {
        private final Session session;

        @Option(names = "--yes", description = "Really throw it away.")
        boolean yes;

        Clear(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            if (!yes) {
                throw new InvalidInputException("Throwing the draft away needs --yes.", "Add it when you are sure.");
            }
            session.services().draft().clear();
            session.say("The draft is empty.");
        }
    }
}
