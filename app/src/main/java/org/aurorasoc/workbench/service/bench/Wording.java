package org.aurorasoc.workbench.service.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts of words that fall off as in a language: few stand in many texts, many in few. The commonest are plain words
/// that the model has as one piece each, so a text of n of them has n + 2 pieces; the others are made of syllables.
public final class Wording {
    private static final List<String> PLAIN = List.of(
            ("user server network attack file email host password service account system process remote login access"
                            + " web domain traffic script office laptop device phone cloud data team report alert rule key group"
                            + " session link page name address port memory disk driver kernel shell command control channel"
                            + " transfer upload download exchange mailbox message sender subject archive folder share backup"
                            + " database table record query admin manager finance human staff guest badge building night morning"
                            + " weekend hour minute window browser engine update patch version vendor client partner customer"
                            + " payment bank card invoice contract bridge tunnel signal proxy gateway router switch cable tower")
                    .split(" "));
    private static final int VOCABULARY = 20_000;
    private static final String CONSONANTS = "bdfgklmnprtvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();

    private final RandomGenerator random;

    public Wording(RandomGenerator random) {
        this.random = random;
    }

    /// As a case is written: common words and rare ones.
    public String text(int words) {
        return joined(words, (int) Math.pow(VOCABULARY, random.nextDouble()) - 1);
    }

    /// Of plain words alone.
    public String plain(int words) {
        return IntStream.range(0, words)
                .mapToObj(_ -> PLAIN.get(random.nextInt(PLAIN.size())))
                .collect(Collectors.joining(" "));
    }

    /// As somebody asks: plain words, and a rare one last.
    public String question(int words) {
        return plain(words - 1) + " " + word(PLAIN.size() + random.nextInt(VOCABULARY / 10));
    }

    private String joined(int words, int first) {
        StringBuilder text = new StringBuilder(word(first));
        for (int i = 1; i < words; i++) {
            text.append(' ').append(word((int) Math.pow(VOCABULARY, random.nextDouble()) - 1));
        }
        return text.toString();
    }

    private static String word(int rank) {
        if (rank < PLAIN.size()) {
            return PLAIN.get(rank);
        }
        StringBuilder word = new StringBuilder();
        for (int left = rank; left > 0 || word.length() < 4; left /= SYLLABLES) {
            int syllable = left % SYLLABLES;
            word.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length()));
        }
        return word.append('n').toString();
    }
}
