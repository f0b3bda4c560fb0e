package org.aurorasoc.workbench.store.embedded.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.trace.Token;
import org.jspecify.annotations.Nullable;

/// The words of entries that are in no segment yet, in memory: some 1.5 KB for an entry of 30 words.
/// An entry that is traced anew gets a new number and its old one is passed over. Changed only while nobody reads.
final class WordRun {
    private final Map<String, Places> terms = new HashMap<>();
    private final Map<Token, Places> tokens = new HashMap<>();
    private final List<Traced> entries = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet gone = new BitSet();
    private long totalLength;

    private record Traced(String sourceId, int length) {}

    void put(String sourceId, int length, byte[] traced) {
        remove(sourceId);
        int number = entries.size();
        entries.add(new Traced(sourceId, length));
        numbers.put(sourceId, number);
        totalLength += length;
        TracedWords.read(traced, new TracedWords.Reader() {
            @Override
            public void term(String term, int frequency) {
                terms.computeIfAbsent(term, _ -> new Places()).add(number, frequency);
            }

            @Override
            public void token(Token token) {
                tokens.computeIfAbsent(token, _ -> new Places()).add(number, 1);
            }
        });
    }

    void remove(String sourceId) {
        Integer number = numbers.remove(sourceId);
        if (number != null) {
            gone.set(number);
            totalLength -= entries.get(number).length();
        }
    }

    /// With those that are passed over: what it takes in memory.
    int size() {
        return entries.size();
    }

    int living() {
        return numbers.size();
    }

    long totalLength() {
        return totalLength;
    }

    private @Nullable Places places(Word word) {
        return word.kind() == null ? terms.get(word.text()) : tokens.get(new Token(word.kind(), word.text()));
    }

    long entriesWith(Word word) {
        Places places = places(word);
        long living = 0;
        for (int i = 0; places != null && i < places.size(); i++) {
            living += gone.get(places.entry(i)) ? 0 : 1;
        }
        return living;
    }

    void read(Word word, PlaceReader reader) {
        Places places = places(word);
        for (int i = 0; places != null && i < places.size(); i++) {
            if (!gone.get(places.entry(i))) {
                Traced entry = entries.get(places.entry(i));
                reader.place(entry.sourceId(), places.frequency(i), entry.length());
            }
        }
    }

    /// The word's place in this entry, if it stands there.
    void readIn(Word word, String sourceId, PlaceReader reader) {
        Integer number = numbers.get(sourceId);
        Places places = places(word);
        if (number != null && places != null && places.of(number) >= 0) {
            int frequency = places.frequency(places.of(number));
            reader.place(sourceId, frequency, entries.get(number).length());
        }
    }

    /// All that still holds, entries numbered anew.
    void writeTo(SegmentWriter writer) throws IOException {
        int[] renumbered = new int[entries.size()];
        int next = 0;
        for (int i = 0; i < renumbered.length; i++) {
            renumbered[i] = gone.get(i) ? Places.NOWHERE : next++;
            if (renumbered[i] >= 0) {
                Traced entry = entries.get(i);
                writer.entry(entry.sourceId().getBytes(StandardCharsets.UTF_8), entry.length());
            }
        }
        Map<byte[], Places> sorted = new TreeMap<>(Arrays::compareUnsigned);
        terms.forEach((term, places) -> sorted.put(Word.of(term).bytes(), places));
        tokens.forEach((token, places) -> sorted.put(Word.of(token).bytes(), places));
        for (Map.Entry<byte[], Places> word : sorted.entrySet()) {
            Places living = word.getValue().renumbered(renumbered);
            if (living.size() > 0) {
                writer.word(word.getKey(), living);
            }
        }
    }
}
