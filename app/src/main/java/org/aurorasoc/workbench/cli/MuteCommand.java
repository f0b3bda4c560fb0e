package org.aurorasoc.workbench.cli;

import java.util.List;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.domain.trace.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ioc mute`, `ioc unmute`, `ioc muted`
final class MuteCommand {
    private MuteCommand() {}

    @Command(name = "mute", description = "Recall ignores a value from now on, and says so.")
    static final class Mute implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "VALUE", description = "An indicator, or a name with --type.")
        String value = "";

        @Option(names = "--type", description = "Its type, or host, user, rule, site; found out when absent.")
        String type = "";

        Mute(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            Token token = session.services().muting().mute(value, type, session.cancel());
            session.say("Muted, as a " + token.kind() + ".");
        }
    }

    @Command(name = "unmute", description = "Recall counts a value again.")
    static final class Unmute implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "VALUE", description = "As it was muted.")
        String value = "";

        @Option(names = "--type", description = "As it was muted.")
        String type = "";

        Unmute(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            session.services().muting().unmute(value, type, session.cancel());
            session.say("Counts again.");
        }
    }

    @Command(name = "muted", description = "What recall ignores by an analyst's word.")
    static final class Muted implements Runnable, NeedsStore {
        private final Session session;

        Muted(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            List<MutedToken> muted = session.services().muting().muted();
            TextTable table = new TextTable("type", "value", "since", "by");
            for (MutedToken each : muted) {
                Token token = each.token();
                table.row(
                        token.kind(),
                        Defang.value(token.kind().equals("site") ? "domain" : token.kind(), token.text()),
                        each.at().toString(),
                        each.actor());
            }
            table.lines().forEach(session::print);
        }
    }
}
