package org.aurorasoc.workbench.viewmodel.recall;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.KnownTechnique;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;

/// Filters in words: on their chips, and within sentences.
final class FilterWords {
    private final Messages messages;
    private final Clock clock;
    private final FilterReader reader;

    FilterWords(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        reader = new FilterReader(clock);
    }

    /// "Severity: high and up"
    String chip(FilterValues values, FilterKind kind) {
        return messages.text("filter.chip." + kind.key(), value(values, kind));
    }

    /// "severity high and up since 14 Nov"
    String sentence(FilterValues values) {
        return values.texts().keySet().stream()
                .filter(FilterKind::narrows)
                .map(kind -> messages.text("filter.words." + kind.key(), value(values, kind)))
                .collect(Collectors.joining(" "));
    }

    private String value(FilterValues values, FilterKind kind) {
        String text = values.text(kind);
        if (text.isEmpty()) {
            return kind == FilterKind.SHOW
                    ? messages.text("number", FilterReader.USUAL_SHOWN)
                    : messages.text("filter.any");
        }
        return switch (kind) {
            case SEVERITY -> severity(text);
            case SINCE, UNTIL -> time(text);
            case TECHNIQUE -> technique(VisibleText.line(text));
            case OUTCOME, MINIMUM, SHOW -> VisibleText.line(text);
        };
    }

    /// A revoked id with the one that holds today: the search finds both.
    private String technique(String id) {
        String today = KnownTechnique.today(id);
        return today.equals(id) ? id : messages.text("filter.revoked", id, today);
    }

    private String severity(String text) {
        Set<Severity> severities = FilterReader.severities(text);
        if (text.endsWith("+")) {
            return messages.text("filter.up", text.substring(0, text.length() - 1));
        }
        return severities.stream().map(Severity::word).collect(Collectors.joining(", "));
    }

    /// An age stays one; a day is written as people say it, with its year when that is another.
    private String time(String text) {
        Instant at = reader.time(text);
        if (at == null || !text.contains("-")) {
            return VisibleText.line(text);
        }
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        boolean thisYear =
                day.getYear() == clock.instant().atOffset(ZoneOffset.UTC).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "d MMM" : "d MMM uuuu", messages.locale())
                .format(day);
    }
}
