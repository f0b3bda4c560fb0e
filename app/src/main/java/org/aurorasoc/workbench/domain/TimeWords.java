package org.aurorasoc.workbench.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A point in time as people write it: a UTC day, an instant, or an age such as 30d, 12h or 2w.
public final class TimeWords {
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})\\s?([hdw])");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private TimeWords() {}

    /// Empty for what is no point in time.
    public static Optional<Instant> read(String text, Instant now) {
        try {
            Matcher age = AGE.matcher(text);
            if (age.matches()) {
                return Optional.of(now.minus(unit(age.group(2)).multipliedBy(Long.parseLong(age.group(1)))));
            }
            return Optional.of(
                    DAY.matcher(text).matches()
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
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
