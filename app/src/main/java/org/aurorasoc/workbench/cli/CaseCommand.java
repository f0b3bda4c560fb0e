package org.aurorasoc.workbench.cli;

import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `case show`, `case delete`, and what is said about cases
@Command(name = "case", description = "Single cases.")
final class CaseCommand extends CommandGroup {
    CaseCommand(Session session) {
        super(
                new Show(session),
                new Delete(session),
                new JudgeCommand.Link(session),
                new JudgeCommand.Unrelated(session),
                new JudgeCommand.Unlink(session));
    }

    @Command(name = "show", description = "One case as it is stored, as a JSON document.")
    static final class Show implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "ID", description = "The case's id.")
        String id = "";

        Show(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            session.print(document(session.services().cases().show(id)));
        }

        /// The record as it would be imported again: `id` first, then its payload.
        private static JsonObject document(StoredEntry entry) {
            Fields fields = new Fields().put("id", entry.key().sourceId());
            entry.payload().members().forEach((name, value) -> {
                if (!name.equals("id")) {
                    fields.put(name, value);
                }
            });
            return fields.build();
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
