package org.aurorasoc.workbench.domain.words;

import java.text.Normalizer;
import org.aurorasoc.workbench.domain.refang.Refang;

/// Text to terms, for both stores alike. What analysts paste stays findable in the forms they will ask for it: an
/// address by itself and its parent domains, a compound by itself and its parts, a sub-technique by its technique.
public final class Analyser {
    /// Characters read; a text beyond it is capped, as it is beyond the counter's own cap.
    static final int MOST_READ = 400_000;

    private Analyser() {}

    public static Terms terms(String text) {
        String read = text.length() <= MOST_READ ? text : text.substring(0, MOST_READ);
        String plain = Normalizer.normalize(Refang.text(read), Normalizer.Form.NFKC);
        TermCounter counter = new TermCounter();
        Chunk chunk = new Chunk(counter);
        int from = 0;
        while (from < plain.length() && !counter.isFull()) {
            int start = skip(plain, from, false);
            int end = skip(plain, start, true);
            if (end > start) {
                chunk.read(plain.substring(start, end), isOption(plain, start));
            }
            from = end;
        }
        return counter.terms(read.length() < text.length() || from < plain.length());
    }

    private static int skip(String text, int from, boolean over) {
        int at = from;
        while (at < text.length() && belongs(text.codePointAt(at)) == over) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean belongs(int c) {
        return Chunk.isWordPart(c) || Chunk.JOINERS.indexOf(c) >= 0;
    }

    /// `-enc` after a space or at the start is an option of a command; the dash of a compound has a word before it.
    private static boolean isOption(String text, int start) {
        return text.charAt(start) == '-' && (start == 0 || Character.isWhitespace(text.charAt(start - 1)));
    }
}
