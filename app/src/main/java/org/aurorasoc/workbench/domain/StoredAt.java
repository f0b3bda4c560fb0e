package org.aurorasoc.workbench.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `stored_at` as an instant, whatever way a client wrote it: `Z`, `+00:00`, a space for the `T`, microseconds.
/// A day past the month's end rolls over, as the same arithmetic in SQL does; anything else unreadable is absent.
public final class StoredAt {
    /// Shared with the SQL adapters, so it stays within what both regular expression dialects read alike.
    public static final String SHAPE =
            "^([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[T ]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(\\.[0-9]{1,9})?"
                    + "(Z|[+-](0[0-9]|1[0-4]):?([0-5][0-9]))$";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    private StoredAt() {}

    public static Optional<Instant> read(String text) {
        Matcher m = PATTERN.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(number(m, 1), number(m, 2), 1).plusDays(number(m, 3) - 1L);
        LocalTime time = LocalTime.of(number(m, 4), number(m, 5), number(m, 6), nanos(m.group(7)));
        return Optional.of(day.atTime(time).toInstant(ZoneOffset.UTC).minusSeconds(offsetSeconds(m)));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /// Microseconds, as PostgreSQL keeps them; further digits are cut.
    private static int nanos(String fraction) {
        String digits = fraction == null ? "" : fraction.substring(1);
        return Integer.parseInt((digits + "000000").substring(0, 6)) * 1000;
    }

    private static int offsetSeconds(Matcher m) {
        if (m.group(8).equals("Z")) {
            return 0;
        }
        int seconds = number(m, 9) * 3600 + number(m, 10) * 60;
        return m.group(8).startsWith("-") ? -seconds : seconds;
    }
}
