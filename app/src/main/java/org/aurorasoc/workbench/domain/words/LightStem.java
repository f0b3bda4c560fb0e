package org.aurorasoc.workbench.domain.words;

/// Brings a word's common English forms together: plurals, -ing, -ed, the mute e, and the noun in -ion of a deed, which
/// is how techniques are named (injection, exfiltration). Nothing more, so that words of different meaning seldom meet,
/// and other languages' words mostly stay as they are.
final class LightStem {
    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_DEED = 8;

    private LightStem() {}

    /// `word` is in lower case. Words with anything but a–z in them are names or numbers and stay.
    static String of(String word) {
        return word.length() > SHORTEST_STEM && isPlain(word)
                ? withoutMuteE(withoutIon(withoutTense(singular(word))))
                : word;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (endsWithAny(word, "sses", "xes", "ches", "shes", "zes")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.endsWith("s") && !endsWithAny(word, "ss", "us", "is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String withoutTense(String word) {
        int ending = word.endsWith("ing") ? 3 : word.endsWith("ed") ? 2 : 0;
        String stem = word.substring(0, word.length() - ending);
        boolean isTense = ending > 0 && stem.length() >= SHORTEST_STEM && hasVowel(stem);
        return isTense ? withoutDoubledEnd(stem) : word;
    }

    private static String withoutDoubledEnd(String stem) {
        int last = stem.length() - 1;
        boolean doubled = stem.charAt(last) == stem.charAt(last - 1) && "bdfgmnprt".indexOf(stem.charAt(last)) >= 0;
        return doubled && last > SHORTEST_STEM - 1 ? stem.substring(0, last) : stem;
    }

    private static String withoutIon(String word) {
        boolean deed = endsWithAny(word, "tion", "sion") && word.length() >= SHORTEST_DEED;
        return deed ? word.substring(0, word.length() - 3) : word;
    }

    private static String withoutMuteE(String word) {
        return word.endsWith("e") && word.length() > SHORTEST_STEM ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean endsWithAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasVowel(String stem) {
        return stem.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
