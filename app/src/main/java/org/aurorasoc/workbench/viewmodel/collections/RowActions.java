package org.aurorasoc.workbench.viewmodel.collections;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.service.deletion.DeletionService;
import org.aurorasoc.workbench.service.rows.ExportFormat;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;

/// What can be done with the marked rows, or with the one under the cursor where none is marked. Lives
/// on the interface thread.
public final class RowActions {
    public static final List<CopyFormat> FORMATS =
            List.of(CopyFormat.PLAIN, CopyFormat.MARKDOWN, CopyFormat.CSV, CopyFormat.FANGED);

    private final Workplace place;
    private final TableViewModel table;
    private final Marks marks;
    private final Deletion deletion;

    RowActions(Workplace place, TableViewModel table, Marks marks, Deletion deletion) {
        this.place = place;
        this.table = table;
        this.marks = marks;
        this.deletion = deletion;
    }

    private List<TableRow> chosen(Optional<TableRow> selected) {
        List<TableRow> marked = table.windowProperty().get().rows().stream()
                .filter(row -> marks.isMarked(row.key()))
                .toList();
        return marks.isNone() ? selected.stream().toList() : marked;
    }

    /// Deletes with undo: the marked rows as they were seen, or all that match.
    public void delete(Optional<TableRow> selected) {
        if (marks.isAll()) {
            deletion.deleteWanted(table.collection(), table.wanted());
        } else if (!marks.isNone()) {
            deletion.delete(marks.seen());
        } else {
            selected.ifPresent(
                    row -> deletion.delete(List.of(new DeletionService.Seen(row.key(), Optional.of(row.seen())))));
        }
        marks.clear();
    }

    /// Rows beyond what is in memory are not copied: that is what an export is for, and it is said.
    public void copy(CopyFormat format, Optional<TableRow> selected) {
        List<TableRow> rows = chosen(selected);
        if (rows.isEmpty()) {
            return;
        }
        String head =
                switch (format) {
                    case CSV -> place.messages().text("copy.csv.head") + "\n";
                    default -> "";
                };
        String lines = rows.stream().map(row -> line(format, row)).collect(Collectors.joining("\n"));
        place.outside().clip().put(head + lines);
        String key = format == CopyFormat.FANGED ? "copied.rows.fanged" : "copied.rows";
        boolean isPart = marks.isAll() || marks.count() > rows.size();
        place.line().say(place.messages().text(isPart ? "copied.rows.part" : key, rows.size()));
    }

    private static String line(CopyFormat format, TableRow row) {
        String state = row.fanged().isEmpty() ? row.severityWord() : row.verdictWord();
        return switch (format) {
            case MARKDOWN -> "- `" + row.id() + "` " + row.title() + " (" + state + ")";
            case CSV ->
                Stream.of(row.id(), row.title(), state, row.model())
                        .map(RowActions::cell)
                        .collect(Collectors.joining(","));
            case FANGED -> row.fanged().isEmpty() ? row.key().sourceId() : row.fanged();
            case PLAIN, JSON, TICKET -> row.fanged().isEmpty() ? row.id() + "\t" + row.title() : row.title();
        };
    }

    private static String cell(String text) {
        String tame = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + tame.replace("\"", "\"\"") + "\"";
    }

    /// Into the case in hand.
    public void pin(Optional<TableRow> selected) {
        List<TableRow> rows = chosen(selected);
        if (rows.isEmpty()) {
            return;
        }
        if (table.collection().equals(CollectionName.CASES)) {
            place.draft()
                    .pinCases(rows.stream().map(row -> row.key().sourceId()).toList());
        } else {
            place.draft()
                    .addIndicators(rows.stream()
                            .map(TableRow::fanged)
                            .filter(value -> !value.isEmpty())
                            .toList());
        }
    }

    /// All rows that match, to a file of the analyst's choice; its ending says in which form.
    public void export() {
        String collection = table.collection();
        if (collection.isEmpty()) {
            return;
        }
        String title = place.messages().text("export.title", VisibleText.line(collection));
        Optional<Path> file = place.outside().files().save(title, collection + "." + ExportFormat.JSON_LINES.ending());
        RowsWanted wanted = table.wanted();
        file.ifPresent(path -> place.tasks()
                .<Long>start(
                        title,
                        "export",
                        (cancel, progress) -> place.services()
                                .get()
                                .exports()
                                .export(collection, wanted, format(path), path, cancel, progress),
                        outcome -> exported(path, outcome)));
    }

    private static ExportFormat format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith("." + ExportFormat.CSV.ending()) ? ExportFormat.CSV : ExportFormat.JSON_LINES;
    }

    private void exported(Path file, Outcome<Long> outcome) {
        String name = VisibleText.line(String.valueOf(file.getFileName()));
        place.line()
                .say(
                        switch (outcome) {
                            case Outcome.Done<Long>(var rows) ->
                                place.messages()
                                        .text(
                                                format(file) == ExportFormat.CSV ? "export.done.csv" : "export.done",
                                                rows,
                                                name);
                            case Outcome.Failed<Long>(var cause) ->
                                place.errors().present(cause).title();
                            case Outcome.Cancelled<Long> _ -> place.messages().text("export.stopped");
                        });
    }
}
