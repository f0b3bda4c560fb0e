package org.aurorasoc.workbench.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.domain.draft.DraftNote;
import org.aurorasoc.workbench.domain.draft.NoteSection;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.service.draft.DraftService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `draft add`
@Command(name = "add", description = "Adds to the draft: text with its indicators, and whatever the options name.")
final class DraftAddCommand implements Runnable, NeedsStore {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "TEXT|-", description = "Text; - reads standard input.")
    String text = "";

    @Option(names = "--ioc", paramLabel = "VALUE", description = "An indicator, defanged or not; may be repeated.")
    List<String> indicators = new ArrayList<>();

    @Option(names = "--verdict", paramLabel = "WORD", description = "The verdict on the --ioc values.")
    String verdict = "";

    @Option(names = "--case", paramLabel = "ID", description = "A past case to pin; may be repeated.")
    List<String> cases = new ArrayList<>();

    @Option(names = "--note", paramLabel = "TEXT", description = "A note; may be repeated.")
    List<String> notes = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "SECTION",
            description = "Where the notes belong: situation, checked, ruled-out, decision or next (default: "
                    + "${DEFAULT-VALUE}).")
    String section = "checked";

    @Option(names = "--title", paramLabel = "TEXT", description = "The case's title.")
    String title = "";

    @Option(names = "--outcome", paramLabel = "TEXT", description = "How the case ended.")
    String outcome = "";

    @Option(names = "--severity", paramLabel = "WORD", description = "How grave it is.")
    String severity = "";

    @Option(names = "--tlp", paramLabel = "WORD", description = "Who may see it.")
    String tlp = "";

    DraftAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        String more = text.equals("-") ? JsonInput.text(session, text) : text;
        NoteSection where = NoteSection.named(section)
                .orElseThrow(() -> new InvalidInputException(
                        "--as names no section of a ticket.", "Use situation, checked, ruled-out, decision or next."));
        demandSomething(more);
        demandKnownWords();
        DraftService service = session.services().draft();
        demandCases(service);
        service.change(draft -> grown(service, draft, more, where));
    }

    private void demandSomething(String more) {
        boolean named = !indicators.isEmpty() || !cases.isEmpty() || !notes.isEmpty() || !fields().isEmpty();
        if (more.isBlank() && !named) {
            throw new InvalidInputException(
                    "There is nothing to add.", "Give a text, --ioc, --note or another option.");
        }
    }

    private void demandKnownWords() {
        if (!severity.isBlank()) {
            WordOption.severity(severity);
        }
        if (!tlp.isBlank()) {
            WordOption.tlp(tlp);
        }
    }

    /// A memory that is away keeps nobody from drafting.
    private void demandCases(DraftService service) {
        try {
            service.demandCases(cases);
        } catch (StoreUnavailableException | StoreNotReadyException e) {
            session.say("Whether the memory holds the case was not looked up: " + e.sentence());
        }
    }

    private CaseDraft grown(DraftService service, CaseDraft draft, String more, NoteSection where) {
        CaseDraft grown = more.isBlank() ? draft : service.withText(draft, more.strip());
        for (String each : indicators) {
            grown = service.withIndicator(grown, each, verdict);
        }
        for (String each : cases) {
            grown = grown.withCase(each);
        }
        for (String each : notes) {
            grown = grown.withNote(new DraftNote(where, Instant.now(), each));
        }
        for (Map.Entry<String, String> field : fields().entrySet()) {
            grown = grown.withField(field.getKey(), Json.of(field.getValue()));
        }
        return grown;
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("outcome", outcome);
        fields.put("severity", severity);
        fields.put("tlp", tlp);
        fields.values().removeIf(String::isBlank);
        return fields;
    }
}
