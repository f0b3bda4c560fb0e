package org.aurorasoc.workbench.domain.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TokenKind;

/// A token that says nothing about likeness, by an analyst's word.
public record MutedToken(Token token, Instant at, String actor) {
    private static final String DOMAIN = "domain";

    /// What counts for nothing: with a domain goes the site of that name too, and the other way round.
    public static Set<Token> all(Collection<MutedToken> muted) {
        Set<Token> all = new HashSet<>();
        for (MutedToken each : muted) {
            Token token = each.token();
            all.add(token);
            if (token.kind().equals(DOMAIN)) {
                all.add(new Token(TokenKind.SITE, token.text()));
            } else if (token.kind().equals(TokenKind.SITE)) {
                all.add(new Token(DOMAIN, token.text()));
            }
        }
        return all;
    }
}
