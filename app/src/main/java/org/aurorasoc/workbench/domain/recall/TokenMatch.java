package org.aurorasoc.workbench.domain.recall;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TokenKind;

/// What one case shares with the question, in [Token#ORDER], and how much that weighs together. `sharesRare` says that
/// a rare indicator is among it, which pins the case.
public record TokenMatch(String id, List<SharedToken> shared, double weight, boolean sharesRare) {
    /// Rare indicators first, so that no number of common tokens pushes one out of the ranking.
    public static final Comparator<TokenMatch> BEST_FIRST = Comparator.comparing(TokenMatch::sharesRare)
            .thenComparingDouble(TokenMatch::weight)
            .reversed()
            .thenComparing(TokenMatch::id, CodePoints.ORDER);

    private static final Set<String> NO_INDICATORS =
            Set.of(TokenKind.SITE, TokenKind.TECHNIQUE, TokenKind.HOST, TokenKind.USER, TokenKind.RULE);

    public TokenMatch {
        shared = List.copyOf(shared);
    }

    /// A token that follows from another shared one (the site of a shared domain, the technique of a shared
    /// sub-technique) is told but weighs nothing: one likeness is not counted twice.
    public static TokenMatch of(String id, Set<Token> both, Map<Token, Long> having, Rarity rarity) {
        List<SharedToken> shared = both.stream()
                .sorted(Token.ORDER)
                .map(token -> shared(token, having.getOrDefault(token, 0L), rarity))
                .toList();
        Specifics specifics = new Specifics(both);
        double weight = 0;
        for (SharedToken each : shared) {
            weight += specifics.follows(each.token()) ? 0 : rarity.weight(each.cases());
        }
        return new TokenMatch(
                id, shared, weight, shared.stream().anyMatch(each -> each.rare() && isIndicator(each.token())));
    }

    private static SharedToken shared(Token token, long cases, Rarity rarity) {
        return new SharedToken(token, cases, rarity.isRare(cases));
    }

    /// True for what can be looked up outside, which a technique or a host cannot.
    public static boolean isIndicator(Token token) {
        return !NO_INDICATORS.contains(token.kind());
    }
}
