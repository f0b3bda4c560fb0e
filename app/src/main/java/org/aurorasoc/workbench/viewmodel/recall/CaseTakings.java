package org.aurorasoc.workbench.viewmodel.recall;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aurorasoc.workbench.service.copying.CaseCopyService;
import org.aurorasoc.workbench.service.copying.CopiedCase;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Takes cases out of the program: to the clipboard, or to a file whose name says in which form.
final class CaseTakings {
    private final Workplace place;
    private final Deed deed;

    CaseTakings(Workplace place) {
        this.place = place;
        deed = new Deed(place);
    }

    void copy(List<RecallRow> rows, CopyFormat format) {
        if (rows.isEmpty()) {
            return;
        }
        List<CopiedCase> cases = cases(rows);
        deed.run("copy", (_, _) -> text(place.services().get().copies(), cases, format), text -> {
            place.outside().clip().put(text);
            String key = format == CopyFormat.FANGED ? "action.copied.fanged" : "action.copied";
            place.line().say(place.messages().text(key, cases.size()));
        });
    }

    void export(List<RecallRow> rows) {
        if (!rows.isEmpty()) {
            place.outside()
                    .files()
                    .save(place.messages().text("action.export.title"), "recall.md")
                    .ifPresent(file -> export(rows, file));
        }
    }

    private void export(List<RecallRow> rows, Path file) {
        Optional<CopyFormat> format = formatOf(file);
        if (format.isEmpty()) {
            place.line().say(place.messages().text("action.export.unknown"));
            return;
        }
        List<CopiedCase> cases = cases(rows);
        deed.run(
                "export",
                (_, _) -> {
                    CaseCopyService copies = place.services().get().copies();
                    copies.write(text(copies, cases, format.get()), file);
                    return cases.size();
                },
                count -> place.line().say(place.messages().text("action.exported", count)));
    }

    private static Optional<CopyFormat> formatOf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return Optional.of(CopyFormat.JSON);
        }
        if (name.endsWith(".csv")) {
            return Optional.of(CopyFormat.CSV);
        }
        return name.endsWith(".md") ? Optional.of(CopyFormat.MARKDOWN) : Optional.empty();
    }

    private static List<CopiedCase> cases(List<RecallRow> rows) {
        return rows.stream()
                .map(row -> new CopiedCase(row.hit().record(), row.hit().score()))
                .toList();
    }

    private static String text(CaseCopyService copies, List<CopiedCase> cases, CopyFormat format) {
        return switch (format) {
            case PLAIN -> copies.plain(cases);
            case MARKDOWN -> copies.markdown(cases);
            case JSON -> copies.json(cases);
            case CSV -> copies.csv(cases);
            case TICKET -> copies.ticket(cases);
            case FANGED -> copies.fanged(cases);
        };
    }
}
