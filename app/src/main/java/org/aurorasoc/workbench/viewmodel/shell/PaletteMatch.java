package org.aurorasoc.workbench.viewmodel.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// How well a text has the typed letters: every word typed stands in it, in one piece or by the beginnings of words.
/// Letters strewn over the text are no match.
///
/// @param marks where the letters are
public record PaletteMatch(int score, List<Run> marks) {
    private static final int LETTER = 1;
    private static final int WORD_START = 8;
    private static final int NEXT_TO_THE_LAST = 9;
    private static final int NEVER = Integer.MIN_VALUE / 2;

    /// @param from the first place
    /// @param to the place after the last
    public record Run(int from, int to) {}

    public PaletteMatch {
        marks = List.copyOf(marks);
    }

    /// Empty when `text` has not all the words of `typed`; nothing typed matches everything.
    public static Optional<PaletteMatch> of(String typed, String text) {
        BitSet marks = new BitSet(text.length());
        int score = 0;
        for (String word : typed.strip().split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            int found = place(word, text, marks);
            if (found <= 0) {
                return Optional.empty();
            }
            score += found;
        }
        return Optional.of(new PaletteMatch(score, runs(marks)));
    }

    /// The best place of one word, marked; by its score, or a negative number.
    private static int place(String word, String text, BitSet marks) {
        if (!standsIn(word, text)) {
            return NEVER;
        }
        int[][] best = new int[word.length()][text.length()];
        int[][] from = new int[word.length()][text.length()];
        for (int letter = 0; letter < word.length(); letter++) {
            fill(word, text, letter, best, from);
        }
        int[] last = best[word.length() - 1];
        int end = 0;
        for (int at = 1; at < last.length; at++) {
            end = last[at] > last[end] ? at : end;
        }
        if (last[end] > 0) {
            for (int letter = word.length() - 1, at = end; letter >= 0; at = from[letter][at], letter--) {
                marks.set(at);
            }
        }
        return last[end];
    }

    private static void fill(String word, String text, int letter, int[][] best, int[][] from) {
        Arrays.fill(best[letter], NEVER);
        int before = letter == 0 ? 0 : NEVER;
        int beforeAt = -1;
        for (int at = letter; at < text.length(); at++) {
            if (letter > 0 && at >= 2 && best[letter - 1][at - 2] > before) {
                before = best[letter - 1][at - 2];
                beforeAt = at - 2;
            }
            if (same(word.charAt(letter), text.charAt(at))) {
                int beside = letter > 0 && at > 0 ? best[letter - 1][at - 1] + NEXT_TO_THE_LAST : NEVER;
                int own = LETTER + (startsWord(text, at) ? WORD_START : 0);
                int apart = letter == 0 || begins(text, at) ? before : NEVER;
                best[letter][at] = Math.max(beside, apart) + own;
                from[letter][at] = beside >= apart ? at - 1 : beforeAt;
            }
        }
    }

    private static boolean standsIn(String word, String text) {
        int next = 0;
        for (int at = 0; at < text.length() && next < word.length(); at++) {
            if (same(word.charAt(next), text.charAt(at))) {
                next++;
            }
        }
        return next == word.length();
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }

    private static boolean startsWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /// Where a letter may stand apart from the one before it: at a word, or at the sign between two.
    private static boolean begins(String text, int at) {
        return startsWord(text, at) || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static List<Run> runs(BitSet marks) {
        List<Run> runs = new ArrayList<>();
        for (int from = marks.nextSetBit(0); from >= 0; ) {
            int to = marks.nextClearBit(from);
            runs.add(new Run(from, to));
            from = marks.nextSetBit(to);
        }
        return runs;
    }
}
