package org.aurorasoc.workbench.store.embedded;

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

/// The port: where words stand is known in memory, what stands in an entry is read from its row.
final class EmbeddedTraces implements TraceIndex {
    private final Reads reads;
    private final WordIndexes indexes;

    EmbeddedTraces(Reads reads, WordIndexes indexes) {
        this.reads = reads;
        this.indexes = indexes;
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    public TraceCounts counts(String collection) {
        return reads.read(c -> indexes.counts(c, collection));
    }

    @Override
    public Map<String, Long> entriesWithTerms(String collection, Collection<String> terms) {
        return reads.read(connection -> {
            WordIndex index = indexes.of(connection, collection);
            Map<String, Long> entries = new HashMap<>();
            terms.forEach(term -> entries.put(term, index.entriesWith(term)));
            entries.values().removeIf(count -> count == 0);
            return entries;
        });
    }

    @Override
    public Map<Token, Long> entriesWithTokens(String collection, Collection<Token> tokens) {
        return reads.read(connection -> {
            WordIndex index = indexes.of(connection, collection);
            Map<Token, Long> entries = new HashMap<>();
            tokens.forEach(token -> entries.put(token, index.entriesWith(token)));
            entries.values().removeIf(count -> count == 0);
            return entries;
        });
    }

    @Override
    public List<Posting> postings(String collection, Collection<String> terms) {
        return reads.read(connection -> {
            WordIndex index = indexes.of(connection, collection);
            List<Posting> postings = new ArrayList<>();
            for (String term : new HashSet<>(terms)) {
                index.read(term, (id, frequency, length) -> postings.add(new Posting(id, term, frequency, length)));
            }
            return postings;
        });
    }

    @Override
    public Map<String, Set<Token>> sharing(String collection, Collection<Token> tokens) {
        return reads.read(connection -> {
            WordIndex index = indexes.of(connection, collection);
            Map<String, Set<Token>> sharing = new HashMap<>();
            for (Token token : tokens) {
                index.read(
                        token,
                        (id, _, _) -> sharing.computeIfAbsent(id, _ -> new HashSet<>())
                                .add(token));
            }
            return sharing;
        });
    }

    @Override
    public List<Posting> postingsIn(String collection, Collection<String> terms, Collection<String> sourceIds) {
        return reads.read(connection -> {
            WordIndex index = indexes.of(connection, collection);
            Set<String> ids = Set.copyOf(sourceIds);
            List<Posting> postings = new ArrayList<>();
            for (String term : new HashSet<>(terms)) {
                index.readIn(
                        term, ids, (id, frequency, length) -> postings.add(new Posting(id, term, frequency, length)));
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

    private void read(String collection, Collection<String> sourceIds, TraceTable.Reader reader) {
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
