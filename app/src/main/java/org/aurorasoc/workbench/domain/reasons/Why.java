package org.aurorasoc.workbench.domain.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.aurorasoc.workbench.domain.recall.Rarity;
import org.aurorasoc.workbench.domain.recall.SharedToken;
import org.aurorasoc.workbench.domain.sentences.Passage;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.domain.trace.Token;

/// Why a past case came up, and in what it differs. `yours` is the question's side, `theirs` the case's.
///
/// @param cases among how many cases the shared tokens were counted; empty where the store cannot say
public record Why(
        SentenceComparison sentences,
        Listed<TechniqueMatch> techniques,
        Listed<SharedToken> indicators,
        Listed<SharedToken> entities,
        Listed<IgnoredValue> ignored,
        OptionalLong cases,
        Differs theirs,
        Differs yours,
        Contributions contributions) {
    /// Enough to read; a report can share hundreds.
    static final int MOST = 20;

    /// In how many of how many cases the shared tokens stand; empty where the store cannot say.
    public record Counts(OptionalLong cases, Map<Token, Long> having) {
        public static final Counts UNKNOWN = new Counts(OptionalLong.empty(), Map.of());

        public Counts {
            having = Map.copyOf(having);
        }

        /// The case at hand has it, even where its traces are still to be caught up.
        SharedToken of(Token token) {
            if (cases.isEmpty()) {
                return new SharedToken(token, 0, false);
            }
            long with = Math.max(1, having.getOrDefault(token, 0L));
            return new SharedToken(token, with, new Rarity(cases.getAsLong()).isRare(with));
        }
    }

    public static Why of(
            SentenceComparison sentences,
            TechniqueComparison techniques,
            TokenComparison tokens,
            Counts counts,
            Contributions contributions) {
        List<SharedToken> shared = new ArrayList<>();
        tokens.shared().forEach(token -> shared.add(counts.of(token)));
        shared.sort(Comparator.comparingLong(SharedToken::cases).thenComparing(SharedToken::token, Token.ORDER));
        return new Why(
                sentences,
                Listed.of(techniques.shared(), MOST),
                Listed.of(which(shared, each -> !TokenComparison.isEntity(each.token())), MOST),
                Listed.of(which(shared, each -> TokenComparison.isEntity(each.token())), MOST),
                Listed.of(tokens.ignored(), MOST),
                counts.cases(),
                differs(techniques.onlyTheirs(), tokens.onlyTheirs(), sentences.onlyTheirs()),
                differs(techniques.onlyYours(), tokens.onlyYours(), sentences.onlyYours()),
                contributions);
    }

    private static Differs differs(List<String> techniques, List<Token> tokens, Listed<Passage> alone) {
        return new Differs(
                Listed.of(techniques, MOST),
                Listed.of(which(tokens, token -> !TokenComparison.isEntity(token)), MOST),
                Listed.of(which(tokens, TokenComparison::isEntity), MOST),
                alone);
    }

    private static <T> List<T> which(List<T> all, Predicate<T> condition) {
        return all.stream().filter(condition).toList();
    }
}
