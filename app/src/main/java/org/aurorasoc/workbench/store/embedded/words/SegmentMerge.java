package org.aurorasoc.workbench.store.embedded.words;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Segments written as one: what still holds of each, one after another, so that entries stay in ascending order.
final class SegmentMerge {
    private final SegmentWriter writer;

    private SegmentMerge(SegmentWriter writer) {
        this.writer = writer;
    }

    static void write(List<WordSegment> parts, SegmentWriter writer) throws IOException {
        new SegmentMerge(writer).write(parts);
    }

    /// One segment's next word.
    private static final class Cursor {
        private final WordSegment segment;
        private final int[] renumbered;
        private final int order;
        private int word;
        private byte[] text = {};

        Cursor(WordSegment segment, int[] renumbered, int order) {
            this.segment = segment;
            this.renumbered = renumbered;
            this.order = order;
        }

        boolean advance() {
            boolean isMore = word < segment.words();
            text = isMore ? segment.word(word++) : text;
            return isMore;
        }

        void addTo(Places places) {
            WordSegment.WordPlaces own = segment.places(word - 1);
            for (int i = 0; i < own.size(); i++) {
                int entry = renumbered[own.entry(i)];
                if (entry >= 0) {
                    places.add(entry, own.frequency(i));
                }
            }
        }
    }

    private void write(List<WordSegment> parts) throws IOException {
        Comparator<Cursor> byText = (a, b) -> Arrays.compareUnsigned(a.text, b.text);
        PriorityQueue<Cursor> cursors = new PriorityQueue<>(byText.thenComparingInt(c -> c.order));
        int next = 0;
        for (WordSegment part : parts) {
            Cursor cursor = new Cursor(part, renumber(part, next), cursors.size());
            next += part.living();
            if (cursor.advance()) {
                cursors.add(cursor);
            }
        }
        writeWords(cursors);
    }

    private int[] renumber(WordSegment part, int first) throws IOException {
        int[] renumbered = new int[part.entries()];
        int next = first;
        for (int entry = 0; entry < renumbered.length; entry++) {
            renumbered[entry] = part.gone().get(entry) ? Places.NOWHERE : next++;
            if (renumbered[entry] >= 0) {
                writer.entry(part.key(entry), part.length(entry));
            }
        }
        return renumbered;
    }

    private void writeWords(PriorityQueue<Cursor> cursors) throws IOException {
        while (!cursors.isEmpty()) {
            byte[] text = cursors.element().text;
            Places places = new Places();
            while (!cursors.isEmpty() && Arrays.equals(cursors.element().text, text)) {
                Cursor cursor = cursors.remove();
                cursor.addTo(places);
                if (cursor.advance()) {
                    cursors.add(cursor);
                }
            }
            if (places.size() > 0) {
                writer.word(text, places);
            }
        }
    }
}
