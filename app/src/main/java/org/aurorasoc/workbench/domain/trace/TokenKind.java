package org.aurorasoc.workbench.domain.trace;

/// The kinds of tokens that are no indicator types.
public final class TokenKind {
    /// The registrable domain of a domain, URL or e-mail address: `evil.example` of `a.b.evil.example`.
    public static final String SITE = "site";
    /// A technique, and for a sub-technique its technique too.
    public static final String TECHNIQUE = "technique";

    public static final String HOST = "host";
    public static final String USER = "user";
    public static final String RULE = "rule";

    private TokenKind() {}
}
