package org.aurorasoc.workbench.viewmodel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.aurorasoc.workbench.i18n.Messages;

/// How long ago, in the largest unit that still tells cases apart; the exact time in UTC and local for the tooltip.
public final class AgeWriter {
    /// What another clock wrote may be a moment ahead of this one.
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(-1);
    private static final long DAYS_SHOWN_AS_DAYS = 60;
    private static final double DAYS_A_MONTH = 30.44;
    private static final long MONTHS_SHOWN_AS_MONTHS = 24;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Messages messages;
    private final Clock clock;

    public AgeWriter(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public Age of(Instant then) {
        String exact = messages.text(
                "age.exact", TIME.format(then.atOffset(ZoneOffset.UTC)), TIME.format(then.atZone(clock.getZone())));
        return new Age(since(Duration.between(then, clock.instant())), exact);
    }

    private String since(Duration age) {
        if (age.compareTo(CLOCKS_DIFFER) < 0) {
            return messages.text("age.ahead");
        }
        if (age.toMinutes() < 1) {
            return messages.text("age.now");
        }
        if (age.toHours() < 1) {
            return messages.text("age.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return messages.text("age.hours", age.toHours());
        }
        if (age.toDays() < DAYS_SHOWN_AS_DAYS) {
            return messages.text("age.days", age.toDays());
        }
        long months = (long) (age.toDays() / DAYS_A_MONTH);
        return months < MONTHS_SHOWN_AS_MONTHS
                ? messages.text("age.months", months)
                : messages.text("age.years", months / 12);
    }
}
