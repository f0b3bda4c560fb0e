package org.aurorasoc.workbench.service.recall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.KnownTechnique;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.domain.trace.TextTokens;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TokenKind;

/// The tokens of a question that count, and those that do not, with the reason.
record QueryTokens(Set<Token> counting, List<IgnoredValue> ignored) {
    static QueryTokens of(TextTokens tokens, Collection<MutedToken> muted) {
        Set<Token> mute = MutedToken.all(muted);
        Set<Token> all = new LinkedHashSet<>(tokens.tokens());
        all.addAll(tokens.mentions());
        tokens.tokens().forEach(token -> all.addAll(otherNames(token)));
        List<IgnoredValue> ignored = new ArrayList<>(tokens.ignored());
        tokens.tokens().stream()
                .filter(mute::contains)
                .map(token -> IgnoredValue.muted(token.text()))
                .forEach(ignored::add);
        all.removeAll(mute);
        return new QueryTokens(all, ignored.stream().distinct().collect(Collectors.toUnmodifiableList()));
    }

    /// The same technique as older and newer cases name it.
    private static List<Token> otherNames(Token token) {
        if (!token.kind().equals(TokenKind.TECHNIQUE)) {
            return List.of();
        }
        String today = KnownTechnique.today(token.text());
        return Stream.concat(Stream.of(today), KnownTechnique.formerly(today).stream())
                .map(id -> new Token(TokenKind.TECHNIQUE, id))
                .toList();
    }
}
