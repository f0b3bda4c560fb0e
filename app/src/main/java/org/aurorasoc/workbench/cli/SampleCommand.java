package org.aurorasoc.workbench.cli;

import picocli.CommandLine.Command;

/// `sample load`, `sample remove`
@Command(name = "sample", description = "The bundled library of synthetic cases, each marked as a sample.")
final class SampleCommand extends CommandGroup {
    SampleCommand(Session session) {
        super(new Load(session), new Remove(session));
    }

    @Command(name = "load", description = "Loads the samples.")
    static final class Load implements Runnable, NeedsStore {
        private final Session session;

        Load(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            var report = session.services()
                    .samples()
                    .load(session.cancel(), new ProgressLines(session.console().err(), "cases"));
            report.endedEarly().ifPresent(e -> {
                throw e;
            });
            session.say(ImportCommand.sentence(report));
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
