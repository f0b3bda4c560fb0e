package org.aurorasoc.workbench.viewmodel.why;

import java.util.List;

/// One side's whole text in paragraphs, its paired sentences marked.
public record FullText(List<Paragraph> paragraphs) {
    public FullText {
        paragraphs = List.copyOf(paragraphs);
    }

    /// @param numbers of the pairs that begin here, for the gutter
    public record Paragraph(List<Piece> pieces, List<Integer> numbers) {
        public Paragraph {
            pieces = List.copyOf(pieces);
            numbers = List.copyOf(numbers);
        }
    }

    /// @param pair its number; 0 where it belongs to none
    public record Piece(String text, int pair) {}

    /// Where a pair begins; the first paragraph where it is not.
    public int paragraphOf(int pair) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).numbers().contains(pair)) {
                return i;
            }
        }
        return 0;
    }
}
