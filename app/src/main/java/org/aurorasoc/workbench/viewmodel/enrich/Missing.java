package org.aurorasoc.workbench.viewmodel.enrich;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.aurorasoc.workbench.service.enrich.FeedNote;

/// Which answers a feed still owes, and what is shown instead.
///
/// @param lines those to ask again
/// @param sentence empty when nothing is missing
public record Missing(List<IndicatorLine> lines, String sentence) {
    static final Missing NOTHING = new Missing(List.of(), "");

    public Missing {
        lines = List.copyOf(lines);
    }

    static Missing in(List<IndicatorLine> all, Messages messages, LineWriter writer) {
        List<IndicatorLine> owed = all.stream().filter(Missing::isOwed).toList();
        if (owed.isEmpty()) {
            return NOTHING;
        }
        List<String> parts = new ArrayList<>();
        parts.add(messages.text(
                "enrich.partial", cause(owed, new FeedWords(messages)), all.size() - owed.size(), all.size()));
        List<EnrichedRow> old = owed.stream()
                .flatMap(line -> line.row().stream())
                .filter(EnrichedRow::found)
                .toList();
        if (!old.isEmpty()) {
            Duration oldest = old.stream()
                    .flatMap(row -> row.age().stream())
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
            parts.add(messages.text("enrich.partial.last", old.size(), writer.span(oldest)));
        }
        return new Missing(owed, String.join("", parts) + messages.text("enrich.partial.end"));
    }

    private static String cause(List<IndicatorLine> owed, FeedWords words) {
        return owed.stream()
                .flatMap(line -> line.row().stream())
                .flatMap(row -> row.feeds().stream())
                .filter(Missing::failed)
                .map(words::said)
                .distinct()
                .limit(2)
                .collect(Collectors.joining(" "));
    }

    private static boolean isOwed(IndicatorLine line) {
        return line.row()
                .filter(row -> row.feeds().stream().anyMatch(Missing::failed))
                .isPresent();
    }

    private static boolean failed(FeedNote note) {
        return note.state() == FeedNote.State.FAILED || note.state() == FeedNote.State.RATE_LIMITED;
    }
}
