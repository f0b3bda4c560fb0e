package org.aurorasoc.workbench.cli;

import java.util.List;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.intel.VerdictReading;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.enrich.IndicatorService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ioc add`, `ioc show`, and muting
@Command(name = "ioc", description = "Single indicators.")
final class IndicatorCommand extends CommandGroup {
    IndicatorCommand(Session session) {
        super(
                new Add(session),
                new Show(session),
                new MuteCommand.Mute(session),
                new MuteCommand.Unmute(session),
                new MuteCommand.Muted(session));
    }

    @Command(name = "add", description = "Stores an indicator in the memory, then in the cache.")
    static final class Add implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "VALUE", description = "The indicator, defanged or not.")
        String value = "";

        @Option(names = "--type", description = "Its type; found out when absent.")
        String type = "";

        @Option(names = "--context", description = "What is known of it, in a sentence.")
        String context = "";

        @Option(names = "--verdict", description = "malicious, suspicious, benign, unknown, or other words.")
        String verdict = "";

        @Option(names = "--tag", description = "A tag; may be repeated.")
        List<String> tags = List.of();

        @Option(names = "--tlp", description = "How it is marked.")
        String tlp = "";

        Add(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            IndicatorService service = session.services().indicators();
            JsonObject stored =
                    service.add(new IndicatorService.Said(value, type, context, verdict, tags, tlp), session.cancel());
            session.say("1 indicator stored, of type " + stored.text("type").orElse("") + ".");
            String list = service.warningList(value, type);
            if (!list.isEmpty()) {
                session.say("It is on the warning list " + VisibleText.line(list) + ".");
            }
            boolean understood = verdict.isBlank()
                    || AsciiCase.lower(verdict.strip()).equals(VerdictWord.UNKNOWN.word())
                    || VerdictReading.ofWord(verdict) != VerdictWord.UNKNOWN;
            if (!understood) {
                session.say("Its verdict is kept as you wrote it and counts as unknown.");
            }
        }
    }

    @Command(name = "show", description = "An indicator as the memory holds it, as a JSON document.")
    static final class Show implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "VALUE", description = "The indicator, defanged or not.")
        String value = "";

        @Option(names = "--type", description = "Its type; found out when absent.")
        String type = "";

        Show(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            session.print(session.services().indicators().show(value, type));
        }
    }
}
