package org.aurorasoc.workbench.domain.sentences;

import java.util.Locale;
import java.util.Set;

/// Words that end in a full stop without ending a sentence. What follows decides only where it must, so that sentences
/// stay the same in another order.
final class Abbreviations {
    /// Longer words before a full stop are read no further.
    private static final int LONGEST = 12;
    private static final Set<String> ALWAYS = Set.of(
            "e.g", "i.e", "eg", "ie", "vs", "cf", "approx", "incl", "excl", "resp", "mr", "mrs", "ms", "dr", "prof",
            "al", "z.b", "d.h", "bzw", "ca", "dept", "corp", "inc", "ltd", "est");
    private static final Set<String> BEFORE_A_NUMBER =
            Set.of("no", "nr", "fig", "p", "pp", "sec", "ver", "v", "ch", "art", "port", "vol", "rev");

    private static final Set<String> BEFORE_A_SMALL_LETTER =
            Set.of("etc", "min", "max", "sec", "hr", "hrs", "avg", "std", "ref", "ext", "int", "jr", "st", "temp");

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
        boolean isInitial = word.length() == 1 && Character.isLetter(word.charAt(0)) && standsAlone(text, from, start);
        return isInitial
                || ALWAYS.contains(word)
                || Character.isDigit(next) && BEFORE_A_NUMBER.contains(word)
                || Character.isLowerCase(next) && BEFORE_A_SMALL_LETTER.contains(word);
    }

    /// `J. Smith`, not the end of `a!b`.
    private static boolean standsAlone(String text, int from, int start) {
        return start == from || Marks.isSpace(text.charAt(start - 1)) || text.charAt(start - 1) == '(';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }
}
