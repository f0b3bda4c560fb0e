package org.aurorasoc.workbench.domain.recall;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text cut into pieces that a model can read whole: at the ends of sentences, and inside one only where it is longer
/// than a window. `whole` says that the windows hold all of it.
public record TextWindows(List<String> texts, boolean whole) {
    public static final int MOST = 8;

    public TextWindows {
        texts = List.copyOf(texts);
    }

    /// Windows of at most `longest` characters, in the order of the text.
    public static TextWindows of(String text, int longest) {
        List<String> windows = new ArrayList<>();
        int from = 0;
        while (from < text.length() && windows.size() < MOST) {
            int to = end(text, from, longest);
            String window = text.substring(from, to).strip();
            if (!window.isEmpty()) {
                windows.add(window);
            }
            from = to;
        }
        return new TextWindows(windows, text.substring(from).isBlank());
    }

    private static int end(String text, int from, int longest) {
        int limit = (int) Math.min(text.length(), (long) from + longest);
        if (limit == text.length()) {
            return limit;
        }
        int sentence = lastSentence(text, from, limit);
        if (sentence > from) {
            return sentence;
        }
        int space = limit;
        while (space > from && !Character.isWhitespace(text.charAt(space - 1))) {
            space--;
        }
        return space > from ? space : insidePair(text, limit) ? limit + 1 : limit;
    }

    /// Where the last sentence ends that fits; `from` when none does. A line's end ends a sentence, as in logs.
    private static int lastSentence(String text, int from, int limit) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text.substring(from, limit));
        int end = 0;
        for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            if (next < limit - from) {
                end = next;
            }
        }
        return from + Math.max(end, text.substring(from, limit).lastIndexOf('\n') + 1);
    }

    private static boolean insidePair(String text, int at) {
        return Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
