package org.aurorasoc.workbench.domain.extract;

/// Kinds of characters.
final class Signs {
    private Signs() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isAlphanumeric(char c) {
        return isDigit(c) || isLetter(c);
    }

    static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /// What a host name is written with, other scripts' letters among it.
    static boolean isName(char c) {
        return isAlphanumeric(c) || c == '.' || c == '-' || c == '_' || c > 127 && isOtherLetter(c);
    }

    private static boolean isOtherLetter(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    static boolean all(String text, java.util.function.IntPredicate kind) {
        return text.chars().allMatch(kind);
    }
}
