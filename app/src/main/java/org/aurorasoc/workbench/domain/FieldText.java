package org.aurorasoc.workbench.domain;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a field gets of a text: signs such as `[U+202E]` for what cannot be seen, which also keeps from
/// the toolkit what it cannot lay out; and no more than a field can hold. A question is read back from
/// it as it was.
public final class FieldText {
    /// More than this makes a field slow.
    public static final int MOST = 10_000;

    private static final Pattern SIGN = Pattern.compile("\\[U\\+([0-9A-F]{4,6})\\]");

    private FieldText() {}

    /// For a field of several lines: line ends and every space stay.
    public static String block(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int marks = 0;
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < lines.length(); i += Character.charCount(lines.codePointAt(i))) {
            int point = lines.codePointAt(i);
            marks = VisibleText.isMark(point) ? marks + 1 : 0;
            if (VisibleText.isLineEnd(point)) {
                shown.append('\n');
            } else if (point == '\t') {
                shown.append('\t');
            } else if (isUnseen(point) || marks > VisibleText.MOST_MARKS) {
                shown.append(String.format(Locale.ROOT, "[U+%04X]", point));
            } else {
                shown.appendCodePoint(point);
            }
        }
        return shown.toString();
    }

    /// For a field of one line.
    public static String line(String text) {
        return block(text).replace('\n', ' ').replace('\t', ' ');
    }

    /// Whether a field can hold all of it.
    public static boolean fits(String text) {
        return text.length() <= MOST && block(text).length() <= MOST;
    }

    /// As much of it as a field can hold; no pair is halved.
    public static String head(String text) {
        if (fits(text)) {
            return block(text);
        }
        String most = text.length() <= MOST ? text : text.substring(0, MOST);
        return CodePoints.shortened(block(most), MOST / 2 - 1);
    }

    /// The text that a field's stands for.
    public static String restored(String shown) {
        return SIGN.matcher(shown).replaceAll(FieldText::character);
    }

    private static String character(MatchResult sign) {
        int point = Integer.parseInt(sign.group(1), 16);
        boolean stands = Character.isValidCodePoint(point) && (isUnseen(point) || VisibleText.isMark(point));
        return Matcher.quoteReplacement(stands ? Character.toString(point) : sign.group());
    }

    private static boolean isUnseen(int point) {
        return VisibleText.isInvisible(point);
    }
}
