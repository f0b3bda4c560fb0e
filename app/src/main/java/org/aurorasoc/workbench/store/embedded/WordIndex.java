package org.aurorasoc.workbench.store.embedded;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.trace.Token;
import org.jspecify.annotations.Nullable;

/// The words and tokens of one collection, each with its places, in memory: some 1.5 KB for an entry of 30 words.
/// An entry that is traced anew gets a new number and its old one is passed over. Changed only while nobody reads.
final class WordIndex {
    private final Map<String, Places> terms = new HashMap<>();
    private final Map<Token, Places> tokens = new HashMap<>();
    private final List<Traced> entries = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet gone = new BitSet();

    private record Traced(String sourceId, int length) {}

    interface PlaceReader {
        void place(String sourceId, int frequency, int length);
    }

    void put(String sourceId, int length, byte[] words) {
        remove(sourceId);
        int number = entries.size();
        entries.add(new Traced(sourceId, length));
        numbers.put(sourceId, number);
        TracedWords.read(words, new TracedWords.Reader() {
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
        }
    }

    /// More is passed over than found: to be read anew.
    boolean isWornOut() {
        return gone.cardinality() > numbers.size();
    }

    long entriesWith(String term) {
        return living(terms.get(term));
    }

    long entriesWith(Token token) {
        return living(tokens.get(token));
    }

    void read(String term, PlaceReader reader) {
        read(terms.get(term), reader);
    }

    void read(Token token, PlaceReader reader) {
        read(tokens.get(token), reader);
    }

    /// Only its places in these entries.
    void readIn(String term, Collection<String> sourceIds, PlaceReader reader) {
        Places places = terms.get(term);
        if (places == null) {
            return;
        }
        for (String id : sourceIds) {
            Integer number = numbers.get(id);
            int place = number == null ? Places.NOWHERE : places.of(number);
            if (place >= 0) {
                reader.place(
                        id,
                        places.frequency(place),
                        entries.get(places.entry(place)).length());
            }
        }
    }

    private long living(@Nullable Places places) {
        long living = 0;
        for (int i = 0; places != null && i < places.size(); i++) {
            living += gone.get(places.entry(i)) ? 0 : 1;
        }
        return living;
    }

    private void read(@Nullable Places places, PlaceReader reader) {
        for (int i = 0; places != null && i < places.size(); i++) {
            if (!gone.get(places.entry(i))) {
                Traced entry = entries.get(places.entry(i));
                reader.place(entry.sourceId(), places.frequency(i), entry.length());
            }
        }
    }
}
