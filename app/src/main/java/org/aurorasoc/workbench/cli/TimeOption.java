package org.aurorasoc.workbench.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.error.InvalidInputException;

/// Reads a point in time as people give it: a UTC day, an instant, or an age.
final class TimeOption {
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})([hdw])");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Clock clock;

    TimeOption(Clock clock) {
        this.clock = clock;
    }

    Instant parse(String option, String text) {
        try {
            Matcher age = AGE.matcher(text);
            if (age.matches()) {
                return clock.instant().minus(unit(age.group(2)).multipliedBy(Long.parseLong(age.group(1))));
            }
            return DAY.matcher(text).matches()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    option + " is no point in time.", "Write 2026-11-01, 2026-11-01T04:12:00Z or 30d.", e);
        }
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }
}
