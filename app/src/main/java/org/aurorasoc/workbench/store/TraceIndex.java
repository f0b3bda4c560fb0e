package org.aurorasoc.workbench.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.trace.Posting;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceCounts;

/// Looks entries up by their words and tokens; [Change.Trace] writes them. Answers name entries that exist only.
/// Scores are nobody's business here: the same numbers come from every store.
public interface TraceIndex {
    /// Why nothing can be looked up here (a database that was never migrated); empty when it can.
    Optional<String> unavailable();

    TraceCounts counts(String collection);

    /// In how many entries each of these terms stands; terms in none are absent.
    Map<String, Long> entriesWithTerms(String collection, Collection<String> terms);

    /// Every place of these terms.
    List<Posting> postings(String collection, Collection<String> terms);

    /// The places of these terms in these entries.
    List<Posting> postingsIn(String collection, Collection<String> terms, Collection<String> sourceIds);

    /// How many entries have each of these tokens; tokens in none are absent.
    Map<Token, Long> entriesWithTokens(String collection, Collection<Token> tokens);

    /// The entries that have any of these tokens, each with those it has.
    Map<String, Set<Token>> sharing(String collection, Collection<Token> tokens);

    /// All tokens of these entries.
    Map<String, Set<Token>> tokensOf(String collection, Collection<String> sourceIds);

    /// The next entries, by id in code-point order after `after` ("" begins), that lack traces or whose traces are
    /// older than the row.
    List<StoredEntry> lacking(String collection, String after, int most);
}
