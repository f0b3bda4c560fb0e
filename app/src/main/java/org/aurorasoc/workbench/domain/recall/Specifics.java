package org.aurorasoc.workbench.domain.recall;

import java.util.HashSet;
import java.util.Set;
import org.aurorasoc.workbench.domain.extract.HostPart;
import org.aurorasoc.workbench.domain.trace.TechniqueText;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TokenKind;

/// Knows which tokens of a set follow from more specific ones in it.
public final class Specifics {
    private final Set<Token> implied = new HashSet<>();

    public Specifics(Set<Token> tokens) {
        tokens.forEach(this::add);
    }

    public boolean follows(Token token) {
        return implied.contains(token);
    }

    private void add(Token token) {
        switch (token.kind()) {
            case "url" -> {
                String host = HostPart.of("url", token.text());
                implied.add(new Token("domain", host));
                implied.add(new Token("ip", host));
                sites(host);
            }
            case "domain", "email" -> sites(HostPart.of(token.kind(), token.text()));
            case TokenKind.TECHNIQUE -> technique(token.text());
            case TokenKind.USER, TokenKind.HOST, TokenKind.RULE -> name(token);
            default -> {}
        }
    }

    /// The site is one of the host's parents, or the host itself.
    private void sites(String host) {
        for (int from = 0; from >= 0 && from < host.length(); from = host.indexOf('.', from) + 1) {
            implied.add(new Token(TokenKind.SITE, host.substring(from)));
            if (host.indexOf('.', from) < 0) {
                return;
            }
        }
    }

    private void technique(String id) {
        TechniqueText.parentOf(id).ifPresent(parent -> implied.add(new Token(TokenKind.TECHNIQUE, parent)));
    }

    /// `name` follows from `domain\name`.
    private void name(Token token) {
        int slash = token.text().lastIndexOf('\\');
        if (slash >= 0) {
            implied.add(new Token(token.kind(), token.text().substring(slash + 1)));
        }
    }
}
