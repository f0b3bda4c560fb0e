package org.aurorasoc.workbench.service.recall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.domain.trace.TextTokens;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TokenKind;

/// The tokens of a question that count, and those that do not, with the reason. Muting a domain mutes the site of that
/// name too, and the other way round.
record QueryTokens(Set<Token> counting, List<IgnoredValue> ignored) {
    private static final String DOMAIN = "domain";

    static QueryTokens of(TextTokens tokens, Collection<MutedToken> muted) {
        Set<Token> mute = new HashSet<>();
        for (MutedToken each : muted) {
            Token token = each.token();
            mute.add(token);
            if (token.kind().equals(DOMAIN)) {
                mute.add(new Token(TokenKind.SITE, token.text()));
            } else if (token.kind().equals(TokenKind.SITE)) {
                mute.add(new Token(DOMAIN, token.text()));
            }
        }
        Set<Token> all = new LinkedHashSet<>(tokens.tokens());
        all.addAll(tokens.mentions());
        List<IgnoredValue> ignored = new ArrayList<>(tokens.ignored());
        tokens.tokens().stream()
                .filter(mute::contains)
                .map(token -> new IgnoredValue(token.text(), "muted"))
                .forEach(ignored::add);
        all.removeAll(mute);
        return new QueryTokens(all, ignored.stream().distinct().collect(Collectors.toUnmodifiableList()));
    }
}
