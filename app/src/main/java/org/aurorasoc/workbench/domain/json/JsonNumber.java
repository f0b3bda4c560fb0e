package org.aurorasoc.workbench.domain.json;

import java.math.BigDecimal;

/// A number of any size, kept as written; equal when the values are equal.
public record JsonNumber(BigDecimal value) implements Json {
    public static JsonNumber of(long number) {
        return new JsonNumber(BigDecimal.valueOf(number));
    }

    public static JsonNumber of(double number) {
        return new JsonNumber(BigDecimal.valueOf(number));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber number && value.compareTo(number.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }
}
