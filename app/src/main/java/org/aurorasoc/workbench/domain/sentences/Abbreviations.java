package org.aurorasoc.workbench.domain.sentences;

import java.util.Locale;
import java.util.Set;

/// Words that end in a full stop without ending a sentence.
final class Abbreviations {
    /// Longer words before a full stop are read no further.
    private static final int LONGEST = 12;
    /// Before a small letter, a word this short is more likely cut short than the last of its sentence.
    private static final int SHORT = 3;

    private static final Set<String> ALWAYS = Set.of(
            "e.g", "i.e", "eg", "ie", "vs", "cf", "approx", "incl", "excl", "resp", "mr", "mrs", "ms", "dr", "prof",
            "al", "z.b", "d.h", "bzw", "ca", "dept", "corp", "inc", "ltd", "est");
    private static final Set<String> BEFORE_A_NUMBER =
            Set.of("no", "nr", "fig", "p", "pp", "sec", "ver", "v", "ch", "art", "port", "vol", "rev");

    private Abbreviations() {}

    /// Does the full stop at `stop` belong to the word before it? `next` is the first character after the space.
    static boolean cuts(String text, int from, int stop, char next) {
        int start = stop;
        while (start > from && stop - start <= LONGEST && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        if (stop - start > LONGEST) {
            return false;
        }
        String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
        boolean isLetters = !word.isEmpty() && Character.isLetter(word.charAt(0));
        boolean isInitial = isLetters && word.length() == 1 && standsAlone(text, from, start);
        return isInitial
                || ALWAYS.contains(word)
                || Character.isDigit(next) && BEFORE_A_NUMBER.contains(word)
                || isLetters && Character.isLowerCase(next) && word.length() <= SHORT;
    }

    /// `J. Smith`, not the end of `a!b`.
    private static boolean standsAlone(String text, int from, int start) {
        return start == from || Marks.isSpace(text.charAt(start - 1)) || text.charAt(start - 1) == '(';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }
}
