package org.aurorasoc.workbench.store.embedded;

import java.time.Instant;
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
import org.aurorasoc.workbench.store.embedded.words.CollectionWords;
import org.aurorasoc.workbench.store.embedded.words.TracedRows;
import org.aurorasoc.workbench.store.embedded.words.TracedWords;
import org.aurorasoc.workbench.store.embedded.words.Word;

/// The port: where words stand is known in memory, what stands in an entry is read from its row.
final class EmbeddedTraces implements TraceIndex {
    private final Reads reads;
    private final LiveRows live;
    private final WordIndexes indexes;

    EmbeddedTraces(Reads reads, LiveRows live, WordIndexes indexes) {
        this.reads = reads;
        this.live = live;
        this.indexes = indexes;
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    public TraceCounts counts(String collection) {
        return reads.read(connection -> {
            CollectionWords words = indexes.of(connection, collection);
            long traced = words.entries();
            double average = traced == 0 ? 0 : (double) words.totalLength() / traced;
            // What changes an entry's text removes its traces in the same unit: those that are there are of today's.
            long lacking = live.collection(collection).size() - traced;
            return new TraceCounts(traced, average, lacking, Instant.now());
        });
    }

    @Override
    public Map<String, Long> entriesWithTerms(String collection, Collection<String> terms) {
        return reads.read(connection -> {
            CollectionWords words = indexes.of(connection, collection);
            Map<String, Long> entries = new HashMap<>();
            terms.forEach(term -> entries.put(term, words.entriesWith(Word.of(term))));
            entries.values().removeIf(count -> count == 0);
            return entries;
        });
    }

    @Override
    public Map<Token, Long> entriesWithTokens(String collection, Collection<Token> tokens) {
        return reads.read(connection -> {
            CollectionWords words = indexes.of(connection, collection);
            Map<Token, Long> entries = new HashMap<>();
            tokens.forEach(token -> entries.put(token, words.entriesWith(Word.of(token))));
            entries.values().removeIf(count -> count == 0);
            return entries;
        });
    }

    @Override
    public List<Posting> postings(String collection, Collection<String> terms) {
        return reads.read(connection -> {
            CollectionWords words = indexes.of(connection, collection);
            List<Posting> postings = new ArrayList<>();
            for (String term : new HashSet<>(terms)) {
                words.read(
                        Word.of(term),
                        (id, frequency, length) -> postings.add(new Posting(id, term, frequency, length)));
            }
            return postings;
        });
    }

    @Override
    public Map<String, Set<Token>> sharing(String collection, Collection<Token> tokens) {
        return reads.read(connection -> {
            CollectionWords words = indexes.of(connection, collection);
            Map<String, Set<Token>> sharing = new HashMap<>();
            for (Token token : tokens) {
                words.read(
                        Word.of(token),
                        (id, _, _) -> sharing.computeIfAbsent(id, _ -> new HashSet<>())
                                .add(token));
            }
            return sharing;
        });
    }

    @Override
    public List<Posting> postingsIn(String collection, Collection<String> terms, Collection<String> sourceIds) {
        return reads.read(connection -> {
            CollectionWords.Within within = indexes.of(connection, collection).within(new HashSet<>(sourceIds));
            List<Posting> postings = new ArrayList<>();
            for (String term : new HashSet<>(terms)) {
                within.read(
                        Word.of(term),
                        (id, frequency, length) -> postings.add(new Posting(id, term, frequency, length)));
            }
            return postings;
        });
    }

    @Override
    public Map<String, Set<Token>> tokensOf(String collection, Collection<String> sourceIds) {
        Map<String, Set<Token>> found = new HashMap<>();
        read(
                collection,
                sourceIds,
                (id, _, words) -> TracedWords.read(words, new TracedWords.Reader() {
                    @Override
                    public void term(String term, int frequency) {}

                    @Override
                    public void token(Token token) {
                        found.computeIfAbsent(id, _ -> new HashSet<>()).add(token);
                    }
                }));
        return found;
    }

    private void read(String collection, Collection<String> sourceIds, TracedRows.Reader reader) {
        reads.read(connection -> {
            TraceTable.some(connection, collection, sourceIds, reader);
            return sourceIds;
        });
    }

    @Override
    public List<StoredEntry> lacking(String collection, String after, int most) {
        return reads.read(c -> TraceTable.lacking(c, collection, after, most));
    }
}
