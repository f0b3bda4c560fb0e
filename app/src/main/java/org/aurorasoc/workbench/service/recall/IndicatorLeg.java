package org.aurorasoc.workbench.service.recall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.recall.RarestFirst;
import org.aurorasoc.workbench.domain.recall.Rarity;
import org.aurorasoc.workbench.domain.recall.TokenMatch;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.aurorasoc.workbench.store.TraceIndex;

/// Past cases by the canonical tokens they share with the question, the rarer the better.
final class IndicatorLeg {
    private final TraceIndex index;
    private final Rarity rarity;

    IndicatorLeg(TraceIndex index, TraceCounts counts) {
        this.index = index;
        rarity = new Rarity(counts.traced());
    }

    /// The cases that share one of the rarest tokens, as many tokens as the budget allows, each with all it shares.
    Ranking<TokenMatch> rank(String collection, Set<Token> tokens, long budget) {
        Map<Token, Long> having = index.entriesWithTokens(collection, tokens);
        if (having.isEmpty()) {
            return Ranking.none();
        }
        List<Token> picking = RarestFirst.within(budget, having, Token.ORDER);
        Map<String, Set<Token>> sharing = index.sharing(collection, picking);
        boolean all = picking.size() == having.size();
        Map<String, Set<Token>> shared = all ? sharing : whole(collection, sharing.keySet(), having.keySet());
        List<TokenMatch> matches = shared.entrySet().stream()
                .map(each -> TokenMatch.of(each.getKey(), each.getValue(), having, rarity))
                .sorted(TokenMatch.BEST_FIRST)
                .toList();
        return new Ranking<>(matches, all);
    }

    private Map<String, Set<Token>> whole(String collection, Set<String> ids, Set<Token> tokens) {
        Map<String, Set<Token>> shared = new HashMap<>();
        index.tokensOf(collection, ids).forEach((id, all) -> {
            Set<Token> both = new HashSet<>(all);
            both.retainAll(tokens);
            shared.put(id, both);
        });
        return shared;
    }
}
