package org.aurorasoc.workbench.i18n;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The English texts as a language nobody speaks: every letter another, all of them in our fonts, and 40 % longer. What
/// stays plain on the screen was never in the bundle; what is cut has no room for German.
public final class PseudoTexts extends ResourceBundle {
    private static final Map<Character, Character> ACCENTED = Map.ofEntries(
            Map.entry('a', 'á'),
            Map.entry('b', 'ß'),
            Map.entry('c', 'ç'),
            Map.entry('d', 'ď'),
            Map.entry('e', 'é'),
            Map.entry('f', 'ƒ'),
            Map.entry('g', 'ğ'),
            Map.entry('h', 'ĥ'),
            Map.entry('i', 'í'),
            Map.entry('j', 'ĵ'),
            Map.entry('k', 'ķ'),
            Map.entry('l', 'ľ'),
            Map.entry('m', 'м'),
            Map.entry('n', 'ñ'),
            Map.entry('o', 'ó'),
            Map.entry('p', 'þ'),
            Map.entry('q', 'œ'),
            Map.entry('r', 'ř'),
            Map.entry('s', 'š'),
            Map.entry('t', 'ť'),
            Map.entry('u', 'ú'),
            Map.entry('v', 'ð'),
            Map.entry('w', 'ŵ'),
            Map.entry('x', 'æ'),
            Map.entry('y', 'ý'),
            Map.entry('z', 'ž'));
    private static final double LONGER = 0.4;
    private static final String PADDING = "éíóúáñéíóúáñéíóúáñéíóúáñéíóúáñéíóúáñéíóúáñéíóúáñéíóúáñéíóúáñéíóúáñéíóúáñ";

    private final ResourceBundle english = new Messages(Locale.ENGLISH).bundle();

    @Override
    protected Object handleGetObject(String key) {
        return pseudo(english.getString(key));
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(english.keySet());
    }

    /// Placeholders stay; in a choice, its words change and its limits do not.
    static String pseudo(String pattern) {
        StringBuilder written = new StringBuilder();
        Deque<Boolean> outside = new ArrayDeque<>();
        boolean words = true;
        int letters = 0;
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '{' -> {
                    outside.push(words);
                    words = false;
                }
                case '}' -> words = outside.pop();
                case '#', '<' -> words = true;
                case '|' -> words = outside.isEmpty();
                default -> letters += words && ACCENTED.containsKey(c) ? 1 : 0;
            }
            written.append(words ? ACCENTED.getOrDefault(c, c) : c);
        }
        int more = Math.min(PADDING.length(), (int) Math.ceil(letters * LONGER));
        return letters < 2
                ? written.toString()
                : written.append(' ').append(PADDING, 0, more).toString();
    }
}
