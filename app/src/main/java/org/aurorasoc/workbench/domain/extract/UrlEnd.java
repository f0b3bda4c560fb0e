package org.aurorasoc.workbench.domain.extract;

/// Where an address in running text ends: at what no address holds, at a bracket it did not open, and before the
/// punctuation of the sentence.
final class UrlEnd {
    private static final String NEVER = "<>\"`|\\^";
    private static final String TRAILING = ".,;:!?'*_~";
    private static final int LONGEST_INDEX = 20;

    private UrlEnd() {}

    static int after(PlainText text, int start, int from) {
        boolean quoted = text.at(start - 1) == '\'';
        int[] open = new int[2];
        int at = from;
        while (at - start <= UrlFinder.LONGEST && goesOn(text, at, from, quoted, open)) {
            at++;
        }
        return trimmed(text, from, at);
    }

    /// For an address within another one: a parameter's value ends with the parameter.
    static int inside(PlainText text, int outer, int from, int end) {
        boolean inQuery = false;
        for (int i = outer; i < from; i++) {
            inQuery |= text.at(i) == '?';
        }
        int at = from;
        while (at < end && !(inQuery && (text.at(at) == '&' || text.at(at) == '#'))) {
            at++;
        }
        return trimmed(text, from, at);
    }

    private static boolean goesOn(PlainText text, int at, int from, boolean quoted, int[] open) {
        char c = text.at(at);
        if (c <= ' ' || c == 127 || NEVER.indexOf(c) >= 0 || c > 127 && !isWordLike(c)) {
            return false;
        }
        return switch (c) {
            case '[' -> at == from || isIndex(text, at);
            case ']' -> isClosingOwn(text, at, from);
            case '(' -> ++open[0] > 0;
            case ')' -> open[0]-- > 0;
            case '{' -> ++open[1] > 0;
            case '}' -> open[1]-- > 0;
            case '\'' -> !quoted;
            case ',', ';' -> !(text.has("http", at + 1) || text.has("ftp:", at + 1));
            default -> true;
        };
    }

    private static boolean isWordLike(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /// `a[]=1`, `a[key]=1`: the one place where brackets belong to an address, but for a host in brackets.
    private static boolean isIndex(PlainText text, int at) {
        int close = at + 1;
        while (close - at < LONGEST_INDEX && (Signs.isAlphanumeric(text.at(close)) || text.at(close) == '_')) {
            close++;
        }
        return text.at(close) == ']' && (text.at(close + 1) == '=' || text.at(close + 1) == '[');
    }

    private static boolean isClosingOwn(PlainText text, int at, int from) {
        if (text.at(from) == '[') {
            for (int i = from + 1; i < at; i++) {
                char c = text.at(i);
                if (!Signs.isHex(c) && c != ':' && c != '.') {
                    return isIndexEnd(text, at);
                }
            }
            return true;
        }
        return isIndexEnd(text, at);
    }

    private static boolean isIndexEnd(PlainText text, int at) {
        return text.at(at + 1) == '=' || text.at(at + 1) == '[';
    }

    private static int trimmed(PlainText text, int from, int to) {
        int end = to;
        while (end > from && (TRAILING.indexOf(text.at(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }
}
