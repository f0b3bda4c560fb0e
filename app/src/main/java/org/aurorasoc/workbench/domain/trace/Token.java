package org.aurorasoc.workbench.domain.trace;

import java.util.Comparator;
import org.aurorasoc.workbench.domain.CodePoints;

/// A canonical thing that entries share: `kind` is a canonical indicator type or one of [TokenKind]'s names.
public record Token(String kind, String text) {
    public static final Comparator<Token> ORDER =
            Comparator.comparing(Token::kind, CodePoints.ORDER).thenComparing(Token::text, CodePoints.ORDER);
    /// As wide as the narrowest column that holds it.
    public static final int LONGEST_KIND = 40;

    public static final int LONGEST_TEXT = 512;
}
