package org.aurorasoc.workbench.domain.refang;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A scheme that was spoilt: `hxxp`, `hXXps`, `h**p`, `h–p`, `meow`, `fxp`, `http[s]`. Only `hxxp` is one wherever it
/// stands alone; the others are words unless a colon follows.
final class SchemeMark {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final int LONGEST_SCHEME = 5;

    private SchemeMark() {}

    static @Nullable Undone at(String text, int at) {
        if (Refang.isAlphanumeric(text, at - 1)) {
            return null;
        }
        int end = body(text, at);
        if (end < 0) {
            return null;
        }
        String scheme = isLetter(text, at, 'f') ? "ftp" : "http";
        boolean secret = isLetter(text, end, 's') && !Refang.isAlphanumeric(text, end + 1);
        int bracketed = bracketedS(text, end);
        int after = bracketed > 0 ? bracketed : secret ? end + 1 : end;
        boolean alone = text.regionMatches(true, at, "hxxp", 0, end - at) && end - at == 4;
        if (!isColon(text, after) && !(alone && !Refang.isAlphanumeric(text, after))) {
            return null;
        }
        String plain = after > end ? scheme + "s" : scheme;
        return text.substring(at, after).equalsIgnoreCase(plain) ? null : new Undone(at, after, plain);
    }

    /// Whether a scheme of the web ends before `at`.
    static boolean endsAt(String text, int at) {
        String before = text.substring(Math.max(0, at - LONGEST_SCHEME), at).toLowerCase(Locale.ROOT);
        return before.endsWith("http") || before.endsWith("https") || before.endsWith("xxp") || before.endsWith("xxps");
    }

    private static int body(String text, int at) {
        if (text.regionMatches(true, at, "meow", 0, 4)) {
            return at + 4;
        }
        if (isLetter(text, at, 'm')) {
            return -1;
        }
        int p = at + 1;
        while (p - at <= 2 && isSpoiling(text, p)) {
            p++;
        }
        return p > at + 1 && isLetter(text, p, 'p') ? p + 1 : -1;
    }

    private static boolean isSpoiling(String text, int at) {
        return at < text.length() && ("txTX*_-#".indexOf(text.charAt(at)) >= 0 || DASHES.indexOf(text.charAt(at)) >= 0);
    }

    private static int bracketedS(String text, int at) {
        boolean open = Refang.is(text, at, '[') || Refang.is(text, at, '(');
        boolean close = Refang.is(text, at + 2, ']') || Refang.is(text, at + 2, ')');
        return open && close && isLetter(text, at + 1, 's') ? at + 3 : -1;
    }

    private static boolean isColon(String text, int at) {
        boolean bracket = at < text.length() && "[({".indexOf(text.charAt(at)) >= 0;
        return Refang.is(text, bracket ? at + 1 : at, ':');
    }

    private static boolean isLetter(String text, int at, char lower) {
        return Refang.is(text, at, lower) || Refang.is(text, at, (char) (lower - 32));
    }
}
