package org.aurorasoc.workbench.domain.refang;

import org.jspecify.annotations.Nullable;

/// Reads a text as it was before somebody defanged it. One step a character, each with a bounded look around.
public final class Refang {
    private static final String OTHER_DOTS = "\u3002\uFF0E\uFF61";
    private static final String INVISIBLE = "\u200B\u2060\uFEFF\u00AD";

    private Refang() {}

    public static String text(String text) {
        return read(text).text();
    }

    public static Refanged read(String text) {
        Undoing undoing = new Undoing(text);
        int at = 0;
        while (at < text.length()) {
            Undone undone = undone(text, at, undoing.done());
            if (undone == null) {
                undoing.keep(at++);
            } else {
                undoing.undo(undone);
                at = undone.end();
            }
        }
        return undoing.refanged();
    }

    private static @Nullable Undone undone(String text, int at, int floor) {
        return switch (text.charAt(at)) {
            case '[', '(', '{', '<' -> BracketMark.at(text, at, floor);
            case '\\' -> escapedDot(text, at);
            case 'h', 'H', 'm', 'M', 'f', 'F' -> SchemeMark.at(text, at);
            default -> text.charAt(at) > 127 || text.charAt(at) == ':' ? single(text, at) : null;
        };
    }

    private static @Nullable Undone escapedDot(String text, int at) {
        boolean isDot = is(text, at + 1, '.') && joins(text, at - 1, at + 2);
        return isDot ? new Undone(at, at + 2, ".") : BracketMark.at(text, at, at);
    }

    private static @Nullable Undone single(String text, int at) {
        char c = text.charAt(at);
        if (c == ':') {
            boolean backwards = is(text, at + 1, '\\') && is(text, at + 2, '\\') && SchemeMark.endsAt(text, at);
            return backwards ? new Undone(at, at + 3, "://") : null;
        }
        if (OTHER_DOTS.indexOf(c) >= 0 && joins(text, at - 1, at + 1)) {
            return new Undone(at, at + 1, ".");
        }
        boolean hidden = INVISIBLE.indexOf(c) >= 0 && isWithin(text, at - 1) && isWithin(text, at + 1);
        return hidden ? new Undone(at, at + 1, "") : null;
    }

    private static boolean isWithin(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c > ' ' && c < 127 || INVISIBLE.indexOf(c) >= 0;
    }

    private static boolean joins(String text, int before, int after) {
        return isAlphanumeric(text, before) && isAlphanumeric(text, after);
    }

    static boolean is(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }

    static boolean isAlphanumeric(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
