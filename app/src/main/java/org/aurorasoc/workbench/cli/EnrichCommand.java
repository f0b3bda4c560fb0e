package org.aurorasoc.workbench.cli;

import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.service.enrich.EnrichAnswer;
import org.aurorasoc.workbench.service.enrich.EnrichRequest;
import org.aurorasoc.workbench.service.enrich.EnrichService;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.aurorasoc.workbench.service.enrich.Preview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `enrich`
@Command(name = "enrich", description = "What is known of indicators: by the cache, the memory, and the feeds if any.")
final class EnrichCommand implements Runnable, NeedsStore {
    private final Session session;

    @Parameters(paramLabel = "VALUE", arity = "0..*", description = "Indicators, defanged or not.")
    List<String> values = List.of();

    @Option(names = "--text", paramLabel = "FILE", description = "The indicators in a text; - for stdin.")
    @Nullable
    String text;

    @Option(names = "--type", description = "The type of the values; auto finds it out.")
    String type = "auto";

    @Option(names = "--no-feeds", description = "Ask no feed, even where some are configured.")
    boolean noFeeds;

    @Option(names = "--tlp", description = "How values and text are marked; without it they count as amber.")
    @Nullable
    String tlp;

    @Option(names = "--preview", description = "Only show what would be sent to which feed.")
    boolean preview;

    @Option(names = "--json", description = "One JSON document.")
    boolean json;

    EnrichCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        EnrichRequest request = request();
        EnrichService service = session.services().enrichment();
        if (preview) {
            show(service.preview(request, session.cancel()));
            return;
        }
        EnrichAnswer answer = service.enrich(request, _ -> {}, session.cancel());
        answer.warnings().forEach(session::say);
        if (json) {
            session.print(EnrichDocument.of(answer));
            return;
        }
        EnrichTable.of(answer.rows()).lines().forEach(session::print);
        answer.rows().stream()
                .map(EnrichTable::noteOn)
                .flatMap(Optional::stream)
                .forEach(session::print);
        session.say(summary(answer));
    }

    private EnrichRequest request() {
        if (values.isEmpty() && text == null) {
            throw new InvalidInputException("There is nothing to enrich.", "Name values, or --text FILE.");
        }
        String pasted = text == null ? "" : TextFile.read(session.console(), text);
        return new EnrichRequest(values, pasted, type, !noFeeds, marking());
    }

    private @Nullable Tlp marking() {
        return tlp == null ? null : WordOption.tlp(tlp);
    }

    private void show(Preview preview) {
        if (!preview.silence().isEmpty()) {
            session.say("Nothing would be sent: " + preview.silence() + ".");
        }
        if (json) {
            session.print(EnrichPreview.document(preview));
        } else {
            EnrichPreview.lines(preview).forEach(session::print);
        }
    }

    private static String summary(EnrichAnswer answer) {
        long found = answer.rows().stream().filter(EnrichedRow::found).count();
        int refused = answer.rejected().size() + answer.rejectedNotListed();
        return found + " of " + answer.rows().size() + " indicators are known"
                + (refused == 0 ? "." : "; " + refused + " refused in the text.");
    }
}
