package org.aurorasoc.workbench.domain.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.IndicatorType;
import org.aurorasoc.workbench.error.UnexpectedException;

/// Makes any value fit a token: an overlong one is known by its hash, so it still meets its like.
public final class TokenText {
    private TokenText() {}

    /// Empty for what no store can keep.
    public static Optional<Token> token(String kind, String text) {
        if (text.isEmpty() || !CodePoints.isStorable(text) || !CodePoints.isStorable(kind)) {
            return Optional.empty();
        }
        String fitting = CodePoints.length(kind) <= Token.LONGEST_KIND ? kind : IndicatorType.UNKNOWN;
        return Optional.of(new Token(fitting, CodePoints.length(text) <= Token.LONGEST_TEXT ? text : hashed(text)));
    }

    private static String hashed(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new UnexpectedException("This Java has no SHA-256.", "Use a complete JDK 25.", e);
        }
    }
}
