package org.aurorasoc.workbench.domain.sentences;

/// The characters that sentences are told apart by.
final class Marks {
    private static final String CLOSERS = "\"')]}»”’";
    private static final String BULLETS = "-*•◦▪‣·–—>#";

    private Marks() {}

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || isWideStop(c);
    }

    /// Chinese and Japanese put no space after a sentence.
    static boolean isWideStop(char c) {
        return c == '。' || c == '！' || c == '？' || c == '｡';
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    /// Where the content begins after spaces and the sign of a list's entry: `- `, `3. `, `b) `.
    static int content(String text, int from, int end) {
        int start = spaces(text, from, end);
        int sign = start;
        if (sign < end && BULLETS.indexOf(text.charAt(sign)) >= 0) {
            sign++;
        } else {
            sign = number(text, start, end);
        }
        return sign > start && sign < end && isSpace(text.charAt(sign)) ? spaces(text, sign, end) : start;
    }

    static int spaces(String text, int from, int end) {
        int at = from;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int spacesBefore(String text, int from, int end) {
        int at = end;
        while (at > from && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// After `12.`, `12)`, `a)`; else where it began.
    private static int number(String text, int start, int end) {
        int at = start;
        while (at < end && at - start < 3 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean letter = at == start && at + 1 < end && Character.isLetter(text.charAt(at));
        int sign = letter ? at + 1 : at;
        boolean closes =
                sign > start && sign < end && (text.charAt(sign) == ')' || !letter && text.charAt(sign) == '.');
        return closes ? sign + 1 : start;
    }
}
