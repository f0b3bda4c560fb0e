package org.aurorasoc.workbench.intel.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import org.aurorasoc.workbench.domain.StoredAt;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.jspecify.annotations.Nullable;

/// A time as feeds write it: ISO 8601, a bare day, or seconds since 1970 as number or text. Null when it is none.
public final class Moment {
    private static final int LONGEST_SECONDS = 11;
    private static final int MOST_DECIMALS = 1000;

    private Moment() {}

    public static @Nullable Instant of(@Nullable Json value) {
        return switch (value) {
            case JsonString(var text) -> of(text.strip());
            case JsonNumber(var number)
            when isShort(number) -> ofSeconds(number.toBigInteger().toString());
            case null, default -> null;
        };
    }

    public static @Nullable Instant of(String text) {
        if (text.matches("[0-9]{1,11}")) {
            return ofSeconds(text);
        }
        String whole = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? text + "T00:00:00Z" : text;
        boolean hasZone = whole.matches("(?s).*(Z|[+-][0-9]{2}:?[0-9]{2})");
        return StoredAt.read(hasZone ? whole : whole + "Z").orElse(null);
    }

    /// Written out, 1e2147483647 would fill the memory.
    private static boolean isShort(BigDecimal number) {
        return (long) number.precision() - number.scale() <= LONGEST_SECONDS && number.scale() <= MOST_DECIMALS;
    }

    /// Zero is how a server writes "never".
    private static @Nullable Instant ofSeconds(String digits) {
        boolean fits = !digits.isEmpty() && digits.length() <= LONGEST_SECONDS && digits.matches("[0-9]+");
        long seconds = fits ? Long.parseLong(digits) : 0;
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }
}
