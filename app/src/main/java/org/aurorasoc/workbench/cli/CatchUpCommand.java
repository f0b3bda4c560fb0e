package org.aurorasoc.workbench.cli;

import java.util.Locale;
import picocli.CommandLine.Command;

/// `collections catchup`
@Command(
        name = "catchup",
        description = "Makes cases that another client wrote findable by words and indicators; can be resumed.")
final class CatchUpCommand implements Runnable, NeedsStore {
    private final Session session;

    CatchUpCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.say(sentence(run(session)));
    }

    /// After a work that may have left cases behind: silent when there are none.
    static void afterwards(Session session) {
        long done = run(session);
        if (done > 0) {
            session.say(sentence(done));
        }
    }

    private static long run(Session session) {
        ProgressLines progress = new ProgressLines(session.console().err(), "cases");
        return session.services().catchUp().catchUp(session.cancel(), progress);
    }

    private static String sentence(long done) {
        return String.format(
                Locale.ROOT,
                done == 1
                        ? "%,d case made findable by words and indicators."
                        : "%,d cases made findable by words and indicators.",
                done);
    }
}
