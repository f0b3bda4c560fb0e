package org.aurorasoc.workbench.domain;

import java.util.Locale;

/// Text of a case is hostile until shown otherwise: what would be invisible, or would reorder its neighbours,
/// appears as a tag such as `[U+202E]`.
public final class VisibleText {
    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;
    private static final int BRAILLE_BLANK = 0x2800;
    /// A few marks on one letter are writing; more are made to cover the lines around.
    static final int MOST_MARKS = 4;
    private static final int MOST_TAGS = 4;

    private VisibleText() {}

    /// For one row: any run of white space, line ends among it, becomes a single space.
    public static String line(String text) {
        return show(text, false).strip();
    }

    /// For a text of its own: lines stay, whatever way they ended.
    public static String block(String text) {
        return piece(text).strip();
    }

    /// A part of a text of its own: as [#block], but its ends stay, since its neighbours follow.
    public static String piece(String text) {
        return show(text.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    private static String show(String text, boolean keepLines) {
        StringBuilder shown = new StringBuilder(text.length());
        int marks = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int point = text.codePointAt(i);
            next = i + Character.charCount(point);
            marks = isMark(point) ? marks + 1 : 0;
            if (keepLines && isLineEnd(point)) {
                shown.append('\n');
            } else if (isSpace(point)) {
                appendSpace(shown);
            } else if (isInvisible(point) || marks > MOST_MARKS) {
                int end = endOfRun(text, i, point);
                appendTag(shown, point, (end - i) / Character.charCount(point));
                next = end;
            } else {
                shown.appendCodePoint(point);
            }
        }
        return shown.toString();
    }

    private static int endOfRun(String text, int start, int point) {
        int end = start;
        while (end < text.length() && text.codePointAt(end) == point) {
            end += Character.charCount(point);
        }
        return end;
    }

    /// Hundreds of tags in a row would say no more than their number does, and take a label seconds to lay out.
    private static void appendTag(StringBuilder shown, int point, int times) {
        String tag = String.format(Locale.ROOT, "[U+%04X]", point);
        shown.append(times > MOST_TAGS ? tag + "×" + times : tag.repeat(times));
    }

    private static void appendSpace(StringBuilder shown) {
        int last = shown.length() - 1;
        if (last < 0 || (shown.charAt(last) != ' ' && shown.charAt(last) != '\n')) {
            shown.append(' ');
        }
    }

    static boolean isLineEnd(int point) {
        return point == '\n' || point == 0x0085 || point == 0x2028 || point == 0x2029;
    }

    private static boolean isSpace(int point) {
        return point == '\t'
                || point == '\r'
                || isLineEnd(point)
                || Character.getType(point) == Character.SPACE_SEPARATOR;
    }

    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> point == COMBINING_GRAPHEME_JOINER || point == BRAILLE_BLANK || isFillerOrSelector(point);
        };
    }

    private static boolean isFillerOrSelector(int point) {
        return point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || (point >= 0x180B && point <= 0x180F)
                || point == 0x3164
                || (point >= 0xFE00 && point <= 0xFE0F)
                || point == 0xFFA0
                || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
