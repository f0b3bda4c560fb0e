package org.aurorasoc.workbench.viewmodel.why;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.extract.InertText;
import org.aurorasoc.workbench.domain.reasons.SentencePair;
import org.aurorasoc.workbench.domain.sentences.Passage;

/// Cuts a text into paragraphs that a screen can lay out one by one, and marks the sentences that have a pair.
final class FullTextWriter {
    private static final int LONGEST_PARAGRAPH = 2_000;

    private record Marked(int start, int end, int pair) {}

    private final String text;
    private final InertText inert;
    private final List<Marked> marks;

    private FullTextWriter(String text, InertText inert, List<Marked> marks) {
        this.text = text;
        this.inert = inert;
        this.marks = marks;
    }

    /// `side` chooses the pair's sentence in this text; pairs count from 1.
    static FullText of(String text, InertText inert, List<SentencePair> pairs, Function<SentencePair, Passage> side) {
        List<Marked> marks = IntStream.range(0, pairs.size())
                .mapToObj(i -> {
                    Passage passage = side.apply(pairs.get(i));
                    return new Marked(passage.start(), passage.end(), i + 1);
                })
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
        return new FullTextWriter(text, inert, marks).write();
    }

    private FullText write() {
        List<FullText.Paragraph> paragraphs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int lineEnd = text.indexOf('\n', at);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            while (at < end) {
                int cut = cut(text, at, end);
                paragraphs.add(paragraph(at, cut));
                at = cut;
            }
            at = end + 1;
        }
        paragraphs.removeIf(each -> each.pieces().isEmpty());
        return new FullText(paragraphs);
    }

    /// Where a part of a very long line ends: at a space where there is one, never inside a character.
    static int cut(String text, int from, int end) {
        if (end - from <= LONGEST_PARAGRAPH) {
            return end;
        }
        int full = from + LONGEST_PARAGRAPH;
        int space = text.lastIndexOf(' ', full);
        if (space > from + LONGEST_PARAGRAPH / 2) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(full)) ? full - 1 : full;
    }

    private FullText.Paragraph paragraph(int start, int end) {
        List<FullText.Piece> pieces = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int at = start;
        for (Marked mark : marks) {
            int from = Math.max(mark.start(), at);
            int to = Math.min(mark.end(), end);
            if (from < to) {
                add(pieces, at, from, 0);
                add(pieces, from, to, mark.pair());
                at = to;
                if (mark.start() >= start) {
                    numbers.add(mark.pair());
                }
            }
        }
        add(pieces, at, end, 0);
        boolean isBlank = pieces.stream().allMatch(piece -> piece.text().isBlank());
        return new FullText.Paragraph(isBlank ? List.of() : pieces, numbers);
    }

    private void add(List<FullText.Piece> pieces, int start, int end, int pair) {
        String shown = start < end ? inert.piece(start, end).replace('\n', ' ') : "";
        if (!shown.isEmpty()) {
            pieces.add(new FullText.Piece(shown, pair));
        }
    }
}
