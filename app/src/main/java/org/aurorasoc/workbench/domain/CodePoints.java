package org.aurorasoc.workbench.domain;

import java.util.Comparator;

/// Text order and length by code point, as PostgreSQL's "C" collation and VARCHAR have them; Java's own differ beyond
/// the basic plane.
public final class CodePoints {
    private static final int UNSTORABLE = 0xFFFD;

    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean oneIsSurrogate = Character.isSurrogate(x) != Character.isSurrogate(y);
                return oneIsSurrogate ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /// True when `text` can be stored everywhere: no NUL and no half of a surrogate pair.
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !startsPair(text, i))) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return true;
    }

    /// The beginning of `text`, with a sign that there is more; no pair is halved.
    public static String shortened(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    /// At most so many characters of `text`, with a sign for each that cannot be stored.
    public static String storable(String text, int most) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), most));
        text.codePoints()
                .limit(most)
                .map(point -> point == 0 || isHalf(point) ? UNSTORABLE : point)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean startsPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }
}
