package org.aurorasoc.workbench.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.trace.Posting;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.aurorasoc.workbench.store.TraceIndex;

/// Knows no word and no token, so that only similarity orders what a screen shows.
final class NoTraces implements TraceIndex {
    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    public TraceCounts counts(String collection) {
        return new TraceCounts(0, 0, 0, Instant.EPOCH);
    }

    @Override
    public Map<String, Long> entriesWithTerms(String collection, Collection<String> terms) {
        return Map.of();
    }

    @Override
    public List<Posting> postings(String collection, Collection<String> terms) {
        return List.of();
    }

    @Override
    public List<Posting> postingsIn(String collection, Collection<String> terms, Collection<String> sourceIds) {
        return List.of();
    }

    @Override
    public Map<Token, Long> entriesWithTokens(String collection, Collection<Token> tokens) {
        return Map.of();
    }

    @Override
    public Map<String, Set<Token>> sharing(String collection, Collection<Token> tokens) {
        return Map.of();
    }

    @Override
    public Map<String, Set<Token>> tokensOf(String collection, Collection<String> sourceIds) {
        return Map.of();
    }

    @Override
    public List<StoredEntry> lacking(String collection, String after, int most) {
        return List.of();
    }
}
