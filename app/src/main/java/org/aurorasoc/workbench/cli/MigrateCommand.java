package org.aurorasoc.workbench.cli;

import picocli.CommandLine.Command;

/// `migrate`
@Command(name = "migrate", description = "Adds to the store's schema what the workbench needs, and says what that was.")
final class MigrateCommand implements Runnable, NeedsStore {
    private final Session session;

    MigrateCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.services().migrate().forEach(session::print);
        CatchUpCommand.afterwards(session);
    }
}
