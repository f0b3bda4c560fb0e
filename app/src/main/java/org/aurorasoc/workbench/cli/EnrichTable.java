package org.aurorasoc.workbench.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.aurorasoc.workbench.service.enrich.FeedNote;
import org.aurorasoc.workbench.service.enrich.Finding;

/// What `enrich` shows to people: a row an indicator, defanged.
final class EnrichTable {
    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_CONTEXT = 60;

    private EnrichTable() {}

    static TextTable of(List<EnrichedRow> rows) {
        TextTable table = new TextTable(
                "value (defanged)", "type", "verdict", "tier", "age", "valid", "cases", "source", "context");
        for (EnrichedRow row : rows) {
            table.row(
                    value(row.subject().indicator()),
                    row.subject().type(),
                    row.found() ? row.verdict().word() : "not found",
                    row.tier().word(),
                    age(row),
                    valid(row),
                    Integer.toString(row.cases().size()),
                    row.counting().map(Finding::source).orElse(""),
                    context(row));
        }
        return table;
    }

    static String shown(Indicator indicator) {
        return VisibleText.line(indicator.type() + "  " + value(indicator));
    }

    private static String value(Indicator indicator) {
        return CodePoints.shortened(Defang.value(indicator.type(), indicator.value()), LONGEST_VALUE);
    }

    private static String context(EnrichedRow row) {
        return row.counting()
                .flatMap(finding -> finding.payload().text("context"))
                .map(text -> Defang.text(CodePoints.shortened(text, LONGEST_CONTEXT)))
                .orElse("");
    }

    private static String age(EnrichedRow row) {
        return row.age().map(EnrichTable::span).orElse(row.found() ? "unknown" : "");
    }

    private static String valid(EnrichedRow row) {
        OptionalLong seconds = row.validSeconds();
        return row.isStale() ? "stale" : seconds.isPresent() ? span(Duration.ofSeconds(seconds.getAsLong())) : "";
    }

    /// In the largest unit that is not zero.
    private static String span(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    /// What stands below the table about a row: why its verdict counts, its warning list, near ones, silent feeds.
    static Optional<String> noteOn(EnrichedRow row) {
        String list = row.subject().warningList();
        String notes = Stream.of(
                        Stream.of(row.rule(), list.isEmpty() ? "" : "on the warning list " + list),
                        row.similar().stream()
                                .map(near -> "similar (%.2f): %s"
                                        .formatted(near.score(), value(Indicator.of(near.type(), near.value())))),
                        row.feeds().stream()
                                .filter(note ->
                                        note.state() != FeedNote.State.KNOWS && note.state() != FeedNote.State.STRANGER)
                                .map(note -> note.feed() + ": " + note.sentence()))
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .map(text -> "  " + VisibleText.line(text))
                .collect(Collectors.joining("\n"));
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(shown(row.subject().indicator()) + "\n" + notes);
    }
}
