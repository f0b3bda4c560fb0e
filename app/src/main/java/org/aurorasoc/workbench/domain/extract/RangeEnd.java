package org.aurorasoc.workbench.domain.extract;

/// The `/24` behind an address.
final class RangeEnd {
    private RangeEnd() {}

    /// Where a prefix length of at most `most` ends that begins at `end`; `end` itself when none does.
    static int after(PlainText text, int end, int most) {
        if (text.at(end) != '/') {
            return end;
        }
        int stop = end + 1;
        while (stop - end <= 4 && Signs.isDigit(text.at(stop))) {
            stop++;
        }
        boolean goesOn = Signs.isName(text.at(stop)) && !isSentenceEnd(text, stop) || text.at(stop) == '/';
        boolean fits = stop > end + 1 && stop <= end + 4 && !goesOn;
        return fits && Integer.parseInt(text.part(end + 1, stop)) <= most ? stop : end;
    }

    private static boolean isSentenceEnd(PlainText text, int at) {
        char c = text.at(at);
        return (c == '.' || c == '-') && !Signs.isAlphanumeric(text.at(at + 1));
    }
}
