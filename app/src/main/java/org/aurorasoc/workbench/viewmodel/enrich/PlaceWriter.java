package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.extract.Span;
import org.aurorasoc.workbench.i18n.Messages;

/// Writes where an indicator stands in its text, with a little of what is around it: whole words of its own line, and a
/// sign where that goes on.
final class PlaceWriter {
    private static final int MOST_PLACES = 20;
    private static final int AROUND = 30;
    private static final String MORE = "…";

    private final Messages messages;

    PlaceWriter(Messages messages) {
        this.messages = messages;
    }

    /// Reads the text once up to the last place.
    List<String> places(FoundIndicator found, String text) {
        List<String> places = new ArrayList<>();
        int line = 1;
        int read = 0;
        for (Span span : found.positions().stream().limit(MOST_PLACES).toList()) {
            for (; read < span.start(); read++) {
                line += text.charAt(read) == '\n' ? 1 : 0;
            }
            places.add(messages.text("enrich.place", line, around(span, text)));
        }
        int more = found.count() - places.size();
        if (more > 0) {
            places.add(messages.text("enrich.places.more", more));
        }
        return places;
    }

    private static String around(Span span, String text) {
        int begin = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        int newline = text.indexOf('\n', span.end());
        int end = newline < 0 ? text.length() : newline;
        int from = wordStart(text, Math.min(begin, span.start()), span.start());
        int to = wordEnd(text, span.end(), end);
        String before = isBlank(text, begin, from) ? "" : MORE;
        String after = isBlank(text, to, end) ? "" : MORE;
        return before + DetailWriter.shown(text.substring(from, to).strip()) + after;
    }

    private static boolean isBlank(String text, int from, int to) {
        return IntStream.range(from, to).allMatch(at -> Character.isWhitespace(text.charAt(at)));
    }

    /// The first word that begins near enough; where none does, the indicator itself.
    private static int wordStart(String text, int begin, int start) {
        int from = Math.max(begin, start - AROUND);
        while (from > begin && from < start && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        return from;
    }

    private static int wordEnd(String text, int start, int end) {
        int to = Math.min(end, start + AROUND);
        while (to < end && to > start && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return to;
    }
}
