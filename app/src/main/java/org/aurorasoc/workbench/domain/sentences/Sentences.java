package org.aurorasoc.workbench.domain.sentences;

import java.util.ArrayList;
import java.util.List;

/// Finds where sentences end. A stop ends one only before a space, so that `evil[.]com`, `T1059.001`,
/// `10.0.0.1` and `cmd.exe` stay whole; a line end does, unless prose was wrapped there. Every character is
/// read a bounded number of times.
public final class Sentences {
    /// Nobody reads a longer one, and a model's window cuts it: it is taken apart at a space.
    static final int LONGEST = 1_000;
    /// A sentence that began with a capital, and whose line is at least this long, may be wrapped.
    private static final int WRAPPED = 50;
    private static final int LONGEST_WORD = 20;

    private final String text;
    private final Found found;
    private int start;
    private int lineStart;

    private Sentences(String text, Found found) {
        this.text = text;
        this.found = found;
    }

    /// Told of each sentence in turn.
    interface Found {
        void sentence(int start, int end);
    }

    /// All sentences, in the order of the text.
    public static List<Passage> of(String text) {
        List<Passage> all = new ArrayList<>();
        each(text, (start, end) -> all.add(Passage.of(text, start, end)));
        return all;
    }

    static void each(String text, Found found) {
        new Sentences(text, found).read();
    }

    private void read() {
        start = Marks.content(text, 0, text.length());
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Marks.isLineEnd(c)) {
                at = afterLine(at);
            } else if (Marks.isStop(c)) {
                at = afterStop(at);
            } else {
                at++;
            }
        }
        end(text.length());
    }

    private int afterLine(int lineEnd) {
        int next = Marks.spaces(text, lineEnd, text.length());
        boolean isWrapped = lineEnd - lineStart >= WRAPPED
                && Character.isUpperCase(text.charAt(start))
                && isSmallWord(next)
                && isNextLine(lineEnd, next)
                && text.charAt(lineEnd - 1) != ':';
        lineStart = next;
        return isWrapped ? next : begin(lineEnd, next);
    }

    /// Lines of logs begin with names, dates and `key=`.
    private boolean isSmallWord(int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_WORD && Character.isLowerCase(text.charAt(at))) {
            at++;
        }
        return at > from && at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ',');
    }

    /// Only one line end lies between: `\r\n` is one.
    private boolean isNextLine(int from, int to) {
        int ends = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (Marks.isLineEnd(c) && !(c == '\n' && text.charAt(at - 1) == '\r')) {
                ends++;
            }
        }
        return ends == 1;
    }

    private int afterStop(int stop) {
        int after = stop;
        while (after < text.length() && Marks.isStop(text.charAt(after))) {
            after++;
        }
        boolean isWide = Marks.isWideStop(text.charAt(after - 1));
        int closed = after;
        while (closed < text.length() && Marks.isCloser(text.charAt(closed))) {
            closed++;
        }
        if (closed == text.length()) {
            return closed;
        }
        int next = Marks.spaces(text, closed, text.length());
        if (next == text.length() || !isWide && next == closed) {
            return closed;
        }
        return isWide || endsAt(stop, after, text.charAt(next)) ? begin(closed, next) : closed;
    }

    private boolean endsAt(int stop, int after, char next) {
        boolean isDot = text.charAt(stop) == '.';
        if (isDot && after - stop > 1) {
            return !Character.isLowerCase(next);
        }
        return !isDot || !Abbreviations.cuts(text, start, stop, next);
    }

    private int begin(int end, int next) {
        for (int at = end; at < next; at++) {
            if (Marks.isLineEnd(text.charAt(at))) {
                lineStart = next;
            }
        }
        end(end);
        start = Marks.content(text, next, text.length());
        return start;
    }

    private void end(int rawEnd) {
        int end = Marks.spacesBefore(text, start, rawEnd);
        int from = start;
        while (end - from > LONGEST) {
            int cut = cut(from, from + LONGEST);
            tell(from, Marks.spacesBefore(text, from, cut));
            from = Marks.spaces(text, cut, end);
        }
        tell(from, end);
    }

    /// At the last space of the part, else where it is full, but never inside a character.
    private int cut(int from, int full) {
        int least = from + LONGEST / 2;
        for (int at = full; at > least; at--) {
            if (Marks.isSpace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(full)) ? full - 1 : full;
    }

    /// What has no word in it, such as a line of dashes, is no sentence.
    private void tell(int from, int end) {
        if (Passage.words(text, from, end) > 0) {
            found.sentence(from, end);
        }
    }
}
