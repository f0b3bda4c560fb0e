package org.aurorasoc.workbench.embed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.aurorasoc.workbench.error.UnexpectedException;

/// SHA-256 of the embedded text: what tells that a text has not changed, so need not be embedded again.
public final class TextHash {
    private TextHash() {}

    public static String of(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new UnexpectedException("This Java has no SHA-256.", "Use a complete JDK 25.", e);
        }
    }
}
