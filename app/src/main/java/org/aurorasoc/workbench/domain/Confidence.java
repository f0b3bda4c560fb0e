package org.aurorasoc.workbench.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.jspecify.annotations.Nullable;

/// How sure somebody was, from 0 to 1. Payloads keep what was written: a number, or a word that stands for one here.
public final class Confidence {
    private static final Map<String, Double> WORDS = Map.of(
            "none", 0.0, "low", 0.3, "medium", 0.6, "moderate", 0.6, "high", 0.9, "certain", 1.0, "confirmed", 1.0);

    private Confidence() {}

    /// Empty for what is neither, such as a word that nobody agreed on.
    public static Optional<Double> of(@Nullable Json json) {
        return switch (json) {
            case JsonNumber(BigDecimal number) -> fitting(number.doubleValue());
            case JsonString(var word) -> Optional.ofNullable(WORDS.get(AsciiCase.lower(word.strip())));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Double> fitting(double number) {
        return number >= 0 && number <= 1 ? Optional.of(number) : Optional.empty();
    }
}
