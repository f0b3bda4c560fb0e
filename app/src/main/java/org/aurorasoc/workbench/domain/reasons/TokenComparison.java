package org.aurorasoc.workbench.domain.reasons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.recall.Specifics;
import org.aurorasoc.workbench.domain.refang.Refang;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.domain.trace.TextTokens;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TokenKind;

/// Which indicators and entities two sides share, which only one has, and what both have that was ignored. What follows
/// from a more specific one, such as the site of a shared domain, is not told again.
public record TokenComparison(
        List<Token> shared, List<Token> onlyYours, List<Token> onlyTheirs, List<IgnoredValue> ignored) {
    private static final Set<String> ENTITIES = Set.of(TokenKind.HOST, TokenKind.USER, TokenKind.RULE);

    public TokenComparison {
        shared = List.copyOf(shared);
        onlyYours = List.copyOf(onlyYours);
        onlyTheirs = List.copyOf(onlyTheirs);
        ignored = List.copyOf(ignored);
    }

    public static boolean isEntity(Token token) {
        return ENTITIES.contains(token.kind());
    }

    /// A word that your text mentions is an entity where the case names one so. `muted` counts for nothing.
    public static TokenComparison of(TextTokens yours, TextTokens theirs, Set<Token> muted) {
        Set<Token> asked = new HashSet<>(yours.tokens());
        asked.addAll(yours.mentions());
        List<Token> both = which(theirs.tokens(), asked::contains);
        List<IgnoredValue> ignored = ignored(yours.ignored(), theirs.ignored());
        which(both, muted::contains).stream()
                .map(token -> new IgnoredValue(token.text(), "muted"))
                .distinct()
                .forEach(ignored::add);
        return new TokenComparison(
                specific(which(both, token -> !muted.contains(token))),
                specific(which(yours.tokens(), token -> !theirs.tokens().contains(token) && !muted.contains(token))),
                specific(which(theirs.tokens(), token -> !asked.contains(token) && !muted.contains(token))),
                ignored);
    }

    private static List<Token> which(Collection<Token> tokens, Predicate<Token> condition) {
        return tokens.stream()
                .filter(token -> !token.kind().equals(TokenKind.TECHNIQUE))
                .filter(condition)
                .toList();
    }

    private static List<Token> specific(List<Token> tokens) {
        Specifics specifics = new Specifics(Set.copyOf(tokens));
        return tokens.stream()
                .filter(token -> !specifics.follows(token))
                .sorted(Token.ORDER)
                .toList();
    }

    private static List<IgnoredValue> ignored(List<IgnoredValue> yours, List<IgnoredValue> theirs) {
        Set<String> values = theirs.stream().map(TokenComparison::plain).collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        List<IgnoredValue> both = new ArrayList<>();
        for (IgnoredValue each : yours) {
            String plain = plain(each);
            if (values.contains(plain) && told.add(plain)) {
                both.add(new IgnoredValue(plain, each.reason()));
            }
        }
        return both;
    }

    /// However it was written on either side.
    private static String plain(IgnoredValue value) {
        return Refang.text(value.value()).strip().toLowerCase(Locale.ROOT);
    }
}
