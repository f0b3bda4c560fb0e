package org.aurorasoc.workbench.domain.refang;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dot, an at, a colon or slashes in brackets: `[.]`, `(dot)`, `{at}`, `[://]`, `\[.\]`, also with one space around.
final class BracketMark {
    private static final int MOST_BRACKETS = 2;
    private static final List<String> INSIDE = List.of("://", "//", "::", ":", "/", "@", "at", "dot", ".");

    private BracketMark() {}

    /// `floor` is the end of the mark before: nothing in front of it is taken away again.
    static @Nullable Undone at(String text, int at, int floor) {
        int open = skip(text, at, "\\", 1);
        int inside = skip(text, open, "[({<", MOST_BRACKETS);
        if (inside == open) {
            return null;
        }
        int content = skip(text, inside, " ", 1);
        String found = found(text, content);
        if (found == null) {
            return null;
        }
        int close = skip(text, skip(text, content + found.length(), " ", 1), "\\", 1);
        int end = skip(text, close, "])}>", inside - open);
        boolean closed = end > close && isPair(text, open, end, found);
        return closed ? spaced(text, at, end, floor, plain(found)) : null;
    }

    private static @Nullable String found(String text, int at) {
        for (String candidate : INSIDE) {
            if (text.regionMatches(true, at, candidate, 0, candidate.length())) {
                return candidate;
            }
        }
        return null;
    }

    /// Angle brackets enclose tags and addresses too, so both have to be there, and only round a dot or an at.
    private static boolean isPair(String text, int open, int end, String found) {
        boolean opens = text.charAt(open) == '<';
        boolean closes = text.charAt(end - 1) == '>';
        return opens == closes && (!opens || plain(found).length() == 1 && "@.".contains(plain(found)));
    }

    private static String plain(String found) {
        return switch (found) {
            case "dot" -> ".";
            case "at" -> "@";
            default -> found;
        };
    }

    /// One space on either side belongs to the mark when it joins two words.
    private static Undone spaced(String text, int start, int end, int floor, String plain) {
        boolean joins = plain.equals(".") || plain.equals("@");
        boolean before = start - 1 >= floor && isSpace(text, start - 1) && Refang.isAlphanumeric(text, start - 2);
        boolean after = isSpace(text, end) && Refang.isAlphanumeric(text, end + 1);
        boolean touchesBefore = before || Refang.isAlphanumeric(text, start - 1);
        boolean touchesAfter = after || Refang.isAlphanumeric(text, end);
        if (!joins || !touchesBefore || !touchesAfter) {
            return new Undone(start, end, plain);
        }
        return new Undone(before ? start - 1 : start, after ? end + 1 : end, plain);
    }

    private static boolean isSpace(String text, int at) {
        return Refang.is(text, at, ' ') || Refang.is(text, at, '\u00A0');
    }

    private static int skip(String text, int from, String any, int most) {
        int at = from;
        while (at < text.length() && at - from < most && any.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
