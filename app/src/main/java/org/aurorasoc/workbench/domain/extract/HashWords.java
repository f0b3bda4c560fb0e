package org.aurorasoc.workbench.domain.extract;

/// Hashes, by their length. A number or one repeated sign is a placeholder.
final class HashWords {
    private static final int LONGEST = 128;
    private static final int LONGEST_SHOWN = 80;

    private HashWords() {}

    /// Whether the word was all hexadecimal, so that nothing else need look at it.
    static boolean found(PlainText text, Findings findings, int start, int end) {
        boolean digits = true;
        boolean same = true;
        for (int i = start; i < end; i++) {
            if (!Signs.isHex(text.at(i))) {
                return false;
            }
            digits &= Signs.isDigit(text.at(i));
            same &= text.at(i) == text.at(start);
        }
        String type = type(end - start);
        if (end - start > LONGEST) {
            findings.doubt(start, start + LONGEST_SHOWN, Refusal.HASH_TOO_LONG);
        } else if (!type.isEmpty() && (digits || same)) {
            findings.doubt(start, end, Refusal.PLACEHOLDER);
            return false;
        } else if (!type.isEmpty()) {
            findings.accept(type, text.part(start, end), start, end);
        }
        return !type.isEmpty() || end - start > LONGEST;
    }

    private static String type(int length) {
        return switch (length) {
            case 32 -> "md5";
            case 40 -> "sha1";
            case 64 -> "sha256";
            case 128 -> "sha512";
            default -> "";
        };
    }
}
