package org.aurorasoc.workbench.cli;

import org.aurorasoc.workbench.domain.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `history`
@Command(
        name = "history",
        description = "The questions asked before, the newest first. WORKBENCH_HISTORY=forget keeps none.")
final class HistoryCommand implements Runnable, NeedsStore {
    private final Session session;

    @Option(names = "--forget", description = "Forget them all.")
    boolean forget;

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (forget) {
            session.services().history().forget();
            session.say("The history is forgotten.");
            return;
        }
        session.services().history().queries().forEach(query -> session.print(VisibleText.line(query)));
    }
}
