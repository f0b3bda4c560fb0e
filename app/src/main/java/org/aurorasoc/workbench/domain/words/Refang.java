package org.aurorasoc.workbench.domain.words;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Gives back the dots and schemes that people take out of an indicator so that nobody clicks on it.
final class Refang {
    private static final Pattern MASKED = Pattern.compile(
            "[\\[({]\\s?(\\.|dot|:|://|@|at)\\s?[])}]|\\\\\\.|\\bhxxp(?=s?\\b)", Pattern.CASE_INSENSITIVE);

    private Refang() {}

    static String text(String text) {
        return MASKED.matcher(text).replaceAll(Refang::plain);
    }

    private static String plain(MatchResult masked) {
        String inside = masked.group(1);
        if (inside == null) {
            return masked.group().startsWith("\\") ? "." : "http";
        }
        return switch (inside.toLowerCase(Locale.ROOT)) {
            case "dot" -> ".";
            case "at" -> "@";
            default -> inside;
        };
    }
}
