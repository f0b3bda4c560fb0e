package org.aurorasoc.workbench.domain;

/// Folds A–Z only, as `lower(… COLLATE "C")` does, so that both stores match the same words.
public final class AsciiCase {
    private AsciiCase() {}

    public static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }
}
