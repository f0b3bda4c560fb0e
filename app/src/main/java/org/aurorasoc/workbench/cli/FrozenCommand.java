package org.aurorasoc.workbench.cli;

import org.aurorasoc.workbench.error.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `frozen list`, `frozen show`, `frozen delete`
@Command(name = "frozen", description = "Answers kept as they were, by recall --freeze.")
final class FrozenCommand extends CommandGroup {
    FrozenCommand(Session session) {
        super(new ListAll(session), new Show(session), new Delete(session));
    }

    @Command(name = "list", description = "All of them, the newest first.")
    static final class ListAll implements Runnable, NeedsStore {
        private final Session session;

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            TextTable table = new TextTable("id", "made", "model", "name");
            session.services()
                    .frozen()
                    .list()
                    .forEach(each ->
                            table.row(each.id().toString(), each.madeAt().toString(), each.model(), each.name()));
            table.lines().forEach(session::print);
        }
    }

    @Command(name = "show", description = "The answer as it was, as the JSON document it was.")
    static final class Show implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "ID", description = "The id that frozen list shows.")
        String id = "";

        Show(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            session.print(session.services().frozen().show(id).answer());
        }
    }

    @Command(name = "delete", description = "Deletes one.")
    static final class Delete implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "ID", description = "The id that frozen list shows.")
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
            session.services().frozen().delete(id, session.cancel());
            session.say("1 frozen answer deleted.");
        }
    }
}
