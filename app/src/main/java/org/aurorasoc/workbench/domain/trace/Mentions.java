package org.aurorasoc.workbench.domain.trace;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of a text that look like the name of a host, a user or a rule: a digit, a dash, a dot or the like in them.
/// Guesses: whether they are one, only the entries can say.
final class Mentions {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@$\\\\-]{1,199}");
    private static final Pattern MARKED = Pattern.compile("[0-9._@$\\\\-]");
    private static final int MOST_WORDS = 200;
    private static final int MOST_READ = 20_000;

    private Mentions() {}

    static Set<Token> in(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text.length() <= MOST_READ ? text : text.substring(0, MOST_READ));
        while (words.size() < MOST_WORDS && word.find()) {
            String folded = trimmed(word.group().toLowerCase(Locale.ROOT));
            if (MARKED.matcher(folded).find()) {
                words.add(folded);
                words.add(folded.substring(folded.lastIndexOf('\\') + 1));
            }
        }
        Set<Token> tokens = new LinkedHashSet<>();
        for (String each : words) {
            for (String kind : new String[] {TokenKind.HOST, TokenKind.USER, TokenKind.RULE}) {
                TokenText.token(kind, each).ifPresent(tokens::add);
            }
        }
        return tokens;
    }

    /// The stop at the end of a sentence is no part of a name.
    private static String trimmed(String word) {
        int end = word.length();
        while (end > 0 && ".-_\\".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}
