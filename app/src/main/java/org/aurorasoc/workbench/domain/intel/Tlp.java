package org.aurorasoc.workbench.domain.intel;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The Traffic Light Protocol 2.0, from what everybody may know to what stays in the room.
public enum Tlp {
    CLEAR,
    GREEN,
    AMBER,
    AMBER_STRICT,
    RED;

    private static final String PREFIX = "tlp:";

    /// What was not marked at all.
    public static final Tlp UNMARKED = AMBER;

    /// A marking as people and programs write it: `TLP:AMBER+STRICT`, `amber`, `white` of TLP 1.0. Empty
    /// when it is none.
    public static Optional<Tlp> read(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        word = word.startsWith(PREFIX) ? word.substring(PREFIX.length()).strip() : word;
        return switch (word) {
            case "clear", "white" -> Optional.of(CLEAR);
            case "green" -> Optional.of(GREEN);
            case "amber" -> Optional.of(AMBER);
            case "amber+strict", "amber-strict", "amber_strict", "amber strict" -> Optional.of(AMBER_STRICT);
            case "red" -> Optional.of(RED);
            default -> Optional.empty();
        };
    }

    /// What a marking comes to: none is [#UNMARKED], and one that cannot be read may mean anything, so it is RED.
    public static Tlp of(@Nullable String marking) {
        return marking == null || marking.isBlank() ? UNMARKED : read(marking).orElse(RED);
    }

    /// The stricter of two markings, each [#UNMARKED] when absent.
    public static Tlp stricter(@Nullable Tlp one, @Nullable Tlp other) {
        Tlp left = one == null ? UNMARKED : one;
        Tlp right = other == null ? UNMARKED : other;
        return left.compareTo(right) >= 0 ? left : right;
    }

    public boolean isAbove(Tlp ceiling) {
        return compareTo(ceiling) > 0;
    }

    /// As the standard writes it: `TLP:AMBER+STRICT`.
    public String label() {
        return "TLP:" + name().replace('_', '+');
    }
}
