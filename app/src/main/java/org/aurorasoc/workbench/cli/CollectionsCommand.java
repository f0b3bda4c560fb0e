package org.aurorasoc.workbench.cli;

import java.util.Locale;
import java.util.Map;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.ReembedService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `collections`, and what can be done with one of them.
@Command(name = "collections", description = "The collections of the memory: rows, dimensions, models.")
final class CollectionsCommand extends CommandGroup implements NeedsStore {
    private final Session session;

    @Option(names = "--json", description = "One JSON document.")
    boolean json;

    CollectionsCommand(Session session) {
        super(new Show(session), new Delete(session), new Reembed(session), new CatchUpCommand(session));
        this.session = session;
    }

    @Override
    public void run() {
        var all = session.services().collections().list();
        if (json) {
            session.print(new Fields()
                    .put("collections", all, CollectionsCommand::document)
                    .build());
            return;
        }
        TextTable table = new TextTable("collection", "rows", "dimensions", "models", "newest");
        for (CollectionSummary summary : all) {
            table.row(
                    summary.name(),
                    String.format(Locale.ROOT, "%,d", summary.rows()),
                    Integer.toString(summary.dimensions()),
                    models(summary.models()),
                    summary.newest().toString());
        }
        table.lines().forEach(session::print);
    }

    private static Json document(CollectionSummary summary) {
        Fields models = new Fields();
        summary.models().forEach(models::put);
        return new Fields()
                .put("name", summary.name())
                .put("rows", summary.rows())
                .put("dimensions", summary.dimensions())
                .put("models", models.build())
                .build();
    }

    private static String models(Map<String, Long> models) {
        return String.join(
                ", ",
                models.entrySet().stream()
                        .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey(), e.getValue()))
                        .toList());
    }

    @Command(name = "show", description = "The rows of a collection, a page at a time, as one JSON document.")
    static final class Show implements Runnable, NeedsStore {
        private static final int LARGEST_PAGE = 1_000;
        private final Session session;

        @Parameters(paramLabel = "NAME", description = "The collection.")
        String name = "";

        @Option(names = "--page", paramLabel = "KEY", description = "Go on after this id (the last page's \"next\").")
        String after = "";

        @Option(
                names = "--size",
                paramLabel = "N",
                description = "Rows a page, at most 1000 (default: ${DEFAULT-VALUE}).")
        int size = 50;

        Show(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            if (size < 1 || size > LARGEST_PAGE) {
                throw new InvalidInputException("A page has 1 to 1000 rows.", "Give --size such a number.");
            }
            Page page =
                    session.services().collections().page(new PageRequest(name, after.isEmpty() ? null : after, size));
            session.print(new Fields()
                    .put("collection", name)
                    .put("rows", page.entries(), Show::row)
                    .put("next", page.next().map(Json::of).orElse(JsonNull.NULL))
                    .build());
        }

        private static Json row(StoredEntry entry) {
            return new Fields()
                    .put("id", entry.key().sourceId())
                    .put("model", entry.model().name())
                    .put("created_at", entry.createdAt().toString())
                    .put("payload", entry.payload())
                    .build();
        }
    }

    @Command(name = "delete", description = "Deletes every row of a collection.")
    static final class Delete implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "NAME", description = "The collection.")
        String name = "";

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
            long rows = session.services().collections().delete(name, session.cancel());
            session.say(rows + (rows == 1 ? " row deleted." : " rows deleted."));
        }
    }

    @Command(
            name = "reembed",
            description = "Gives rows of another model a vector of the model in use; can be resumed.")
    static final class Reembed implements Runnable, NeedsStore {
        private final Session session;

        @Parameters(paramLabel = "NAME", description = "The collection.")
        String name = "";

        Reembed(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            ReembedService.Report report = session.services()
                    .reembedding()
                    .reembed(
                            name,
                            session.cancel(),
                            new ProgressLines(session.console().err(), "rows"));
            session.say(String.format(
                    Locale.ROOT,
                    "%,d rows looked at, %,d re-embedded, %,d without a text we know.",
                    report.seen(),
                    report.reembedded(),
                    report.textless()));
            report.bulk().notes().forEach(session::say);
            WorkbenchException end = report.bulk().end();
            if (end != null) {
                throw end;
            }
        }
    }
}
