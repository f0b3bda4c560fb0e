package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.trace.Posting;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.aurorasoc.workbench.store.TraceIndex;

/// The port: words and tokens become ids first, and what is found becomes words and tokens again.
final class EmbeddedTraces implements TraceIndex {
    private final Reads reads;
    private final KnownCounts counts;

    EmbeddedTraces(Reads reads, KnownCounts counts) {
        this.reads = reads;
        this.counts = counts;
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    public TraceCounts counts(String collection) {
        return reads.read(c -> counts.of(collection, () -> TraceTable.counts(c, collection)));
    }

    @Override
    public Map<String, Long> entriesWithTerms(String collection, Collection<String> terms) {
        Map<String, Long> found = new HashMap<>();
        entriesWith(collection, words(terms)).forEach((word, entries) -> found.put(word.text(), entries));
        return found;
    }

    @Override
    public Map<Token, Long> entriesWithTokens(String collection, Collection<Token> tokens) {
        return entriesWith(collection, tokens);
    }

    private static List<Token> words(Collection<String> terms) {
        return terms.stream().map(WordTable::word).toList();
    }

    private Map<Token, Long> entriesWith(String collection, Collection<Token> wanted) {
        return reads.read(connection -> {
            Map<Token, Long> entries = new HashMap<>();
            PlaceTable places = new PlaceTable(connection);
            for (Map.Entry<Long, Token> word :
                    WordTable.ids(connection, collection, wanted).entrySet()) {
                long count = places.count(word.getKey());
                if (count > 0) {
                    entries.put(word.getValue(), count);
                }
            }
            return entries;
        });
    }

    @Override
    public List<Posting> postings(String collection, Collection<String> terms) {
        return reads.read(connection -> {
            List<Posting> postings = new ArrayList<>();
            placesOf(
                    connection,
                    collection,
                    words(terms),
                    (word, place) -> postings.add(
                            new Posting(place.sourceId(), word.text(), place.frequency(), place.length())));
            return postings;
        });
    }

    @Override
    public Map<String, Set<Token>> sharing(String collection, Collection<Token> tokens) {
        return reads.read(connection -> {
            Map<String, Set<Token>> sharing = new HashMap<>();
            placesOf(
                    connection,
                    collection,
                    tokens,
                    (token, place) -> sharing.computeIfAbsent(place.sourceId(), _ -> new HashSet<>())
                            .add(token));
            return sharing;
        });
    }

    private interface PlaceReader {
        void place(Token word, PlaceTable.Place place);
    }

    private static void placesOf(Connection connection, String collection, Collection<Token> wanted, PlaceReader reader)
            throws SQLException {
        PlaceTable places = new PlaceTable(connection);
        for (Map.Entry<Long, Token> word :
                WordTable.ids(connection, collection, wanted).entrySet()) {
            places.of(word.getKey(), place -> reader.place(word.getValue(), place));
        }
    }

    @Override
    public List<Posting> postingsIn(String collection, Collection<String> terms, Collection<String> sourceIds) {
        return reads.read(connection -> {
            Map<Long, Token> wanted = WordTable.ids(connection, collection, words(terms));
            List<Posting> postings = new ArrayList<>();
            TraceTable.documents(connection, collection, sourceIds, (id, length, words) -> {
                WordFrequencies.read(words, (word, frequency) -> {
                    Token term = wanted.get(word);
                    if (term != null) {
                        postings.add(new Posting(id, term.text(), frequency, length));
                    }
                });
            });
            return postings;
        });
    }

    @Override
    public Map<String, Set<Token>> tokensOf(String collection, Collection<String> sourceIds) {
        return reads.read(connection -> {
            Map<String, List<Long>> found = new HashMap<>();
            TraceTable.documents(connection, collection, sourceIds, (id, _, words) -> {
                List<Long> tokens = new ArrayList<>();
                WordFrequencies.read(words, (word, frequency) -> {
                    if (frequency == 0) {
                        tokens.add(word);
                    }
                });
                if (!tokens.isEmpty()) {
                    found.put(id, tokens);
                }
            });
            return WordTable.spelled(connection, found);
        });
    }

    @Override
    public List<StoredEntry> lacking(String collection, String after, int most) {
        return reads.read(c -> TraceTable.lacking(c, collection, after, most));
    }
}
