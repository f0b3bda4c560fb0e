package org.aurorasoc.workbench.cli;

import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.extract.Extraction;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.extract.Rejection;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.service.ExtractionService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `extract`
@Command(name = "extract", description = "The indicators in a text, refanged, with their places; and what was refused.")
final class ExtractCommand implements Runnable {
    private static final int LONGEST_CELL = 120;
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "A text in UTF-8; - for stdin.")
    String file = "";

    @Option(names = "--json", description = "One JSON document; its places count UTF-16 units.")
    boolean json;

    ExtractCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        ExtractionService service = session.services().extraction();
        service.warnings().forEach(warning -> session.say("Warning list: " + visible(warning)));
        Extraction extraction = service.extract(TextFile.read(session.console(), file));
        if (json) {
            session.print(ExtractDocument.of(extraction));
            return;
        }
        found(extraction).lines().forEach(session::print);
        if (!extraction.rejected().isEmpty()) {
            session.print("");
            refused(extraction).lines().forEach(session::print);
        }
        session.say(extraction.indicators().size() + " indicators, "
                + (extraction.rejected().size() + extraction.rejectedNotListed()) + " refused.");
    }

    private static TextTable found(Extraction extraction) {
        TextTable table = new TextTable("type", "value (defanged)", "count", "first at");
        for (FoundIndicator each : extraction.indicators()) {
            table.row(
                    each.type(),
                    cut(Defang.value(each.type(), each.value())),
                    Integer.toString(each.count()),
                    Integer.toString(each.first().start()));
        }
        return table;
    }

    private static TextTable refused(Extraction extraction) {
        TextTable table = new TextTable("refused", "at", "why");
        for (Rejection each : extraction.rejected()) {
            table.row(cut(each.text()), Integer.toString(each.span().start()), each.reason());
        }
        return table;
    }

    private static String cut(String text) {
        return CodePoints.shortened(text, LONGEST_CELL);
    }

    private static String visible(String text) {
        return org.aurorasoc.workbench.domain.VisibleText.line(text);
    }
}
