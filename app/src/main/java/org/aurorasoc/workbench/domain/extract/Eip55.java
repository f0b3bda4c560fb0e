package org.aurorasoc.workbench.domain.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Ethereum addresses. Written in both cases, the capitals are a check (EIP-55); in one case there is none.
final class Eip55 {
    private Eip55() {}

    static boolean isShaped(String word) {
        String digits = word.substring(2);
        return Signs.all(digits, c -> Signs.isHex((char) c))
                && digits.chars().distinct().count() > 1;
    }

    static boolean isValid(String word) {
        String digits = word.substring(2);
        String lower = digits.toLowerCase(Locale.ROOT);
        if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
            return true;
        }
        byte[] hash = Keccak256.of(lower.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < digits.length(); i++) {
            int nibble = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15;
            char expected = nibble >= 8 ? Character.toUpperCase(lower.charAt(i)) : lower.charAt(i);
            if (digits.charAt(i) != expected) {
                return false;
            }
        }
        return true;
    }
}
